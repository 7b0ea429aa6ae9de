package dti.ranking.publications.application;

import dti.ranking.publications.application.Candidates.Ready;
import dti.ranking.publications.application.PublicationLog.Recorded;
import dti.ranking.publications.domain.PublicationRule;
import dti.runtime.access.Caller;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.response.HeavyWorkLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Publishes the final results of campaigns as one edition: rows, signature and event in one transaction. */
@ApplicationScoped
public class PublishResults {

    private static final Logger LOG = Logger.getLogger(PublishResults.class);

    /** As long as a request waits for what its caller has seen. */
    private static final Duration ARRIVAL_MAX = Duration.ofSeconds(2);

    /** Two sendings of one request race once, and the second then finds what the first recorded. */
    private static final int ATTEMPTS_MAX = 3;

    private static final String UNIQUE_VIOLATION = "23505";

    /** An edition takes 50 MB while it is made. */
    private static final int AT_ONCE_MAX = 1;

    private static final int WAITING_MAX = 5;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final HeavyWorkLimit line = new HeavyWorkLimit(
            AT_ONCE_MAX,
            WAITING_MAX,
            new Text("Đang công bố các kết quả khác.", "Other results are being published."),
            RETRY_AFTER_SECONDS);
    private final Pool pool;
    private final Vertx vertx;
    private final IntakeProgress arrivals;
    private final Candidates candidates;
    private final PublicationRows rows;
    private final PublicationKey key;
    private final PublicationLog log;

    PublishResults(
            Pool pool,
            Vertx vertx,
            IntakeProgress arrivals,
            Candidates candidates,
            PublicationRows rows,
            PublicationKey key,
            PublicationLog log) {
        this.pool = pool;
        this.vertx = vertx;
        this.arrivals = arrivals;
        this.candidates = candidates;
        this.rows = rows;
        this.key = key;
        this.log = log;
    }

    /** Whether this caller may publish at all, asked before anything of the request is looked at. */
    public void demandOf(Caller caller) {
        PublicationAccess.publish(caller);
    }

    /** What was published, or what this request published when it came before. */
    public Uni<Recorded> publish(PublicationRequest request, Caller caller) {
        PublicationAccess.publish(caller);
        return Uni.createFrom()
                .deferred(() -> earlierOrNow(request))
                .onFailure(PublishResults::isRace)
                .retry()
                .atMost(ATTEMPTS_MAX);
    }

    private Uni<Recorded> earlierOrNow(PublicationRequest request) {
        return log.earlier(request.origin().requestId(), request.origin().hash())
                .flatMap(earlier -> earlier.map(Uni.createFrom()::item).orElseGet(() -> now(request)));
    }

    private Uni<Recorded> now(PublicationRequest request) {
        return arrivals.everythingToldBefore(ARRIVAL_MAX)
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(PublishResults::unknown)
                .invoke(all -> requireArrived(all, request))
                .chain(() -> line.run(() -> pool.withTransaction(transaction -> record(request, transaction))))
                .invoke(done -> {
                    log.store().announceAppended();
                    LOG.infof(
                            "results-published publication=%s campaigns=%s",
                            done.event().id(), request.campaigns());
                });
    }

    private Uni<Recorded> record(PublicationRequest request, SqlConnection transaction) {
        return rows.lock(request.campaigns(), transaction)
                .chain(() -> rows.isRecorded(request.origin().requestId(), transaction))
                .invoke(recorded -> {
                    if (recorded) {
                        throw new RepeatedException();
                    }
                })
                .chain(() -> candidates.ready(request, transaction))
                .flatMap(ready -> vertx.executeBlocking(() -> sealed(request, ready), false))
                .call(edition -> rows.insert(edition, transaction))
                .flatMap(edition -> log.append(edition.event(), request.origin(), transaction));
    }

    private SealedEdition sealed(PublicationRequest request, List<Ready> ready) {
        Edition edition = EditionDraft.of(request, ready);
        String document = EditionText.of(edition);
        String sha256 = EditionText.sha256(document);
        PublicationKey.Signed signed = key.sign(document);
        return new SealedEdition(
                document,
                sha256,
                signed.jws(),
                signed.verifier().toString(),
                EditionDraft.event(edition, sha256, request, ready));
    }

    private static void requireArrived(boolean all, PublicationRequest request) {
        if (!all) {
            throw Candidates.refused(PublicationRule.RESULTS_BEHIND, String.join(", ", request.campaigns()), "Kafka");
        }
    }

    private static ProblemException unknown(Throwable failure) {
        LOG.warnf("publication-not-possible: Kafka does not say what there is: %s", failure.toString());
        return ProblemException.unavailable(
                new Text(
                        "Không biết chắc mọi kết quả đã nhận đủ hay chưa (Kafka không trả lời); chưa công bố được.",
                        "Kafka does not answer, so nobody knows whether all results have arrived; nothing is"
                                + " published."),
                (int) ARRIVAL_MAX.toSeconds());
    }

    private static boolean isRace(Throwable failure) {
        return failure instanceof RepeatedException
                || failure instanceof PgException database && UNIQUE_VIOLATION.equals(database.getSqlState());
    }

    /** The same request was recorded while this sending of it waited for its turn. */
    private static final class RepeatedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
