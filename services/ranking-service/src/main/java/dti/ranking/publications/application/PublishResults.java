package dti.ranking.publications.application;

import dti.contracts.EditionPublished;
import dti.eventstore.StoredEvent;
import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandHandler;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.CommandSteps;
import dti.eventstore.command.Outcome;
import dti.ranking.leaderboards.application.ResultsMovedException;
import dti.ranking.publications.application.Candidates.CandidateBoard;
import dti.ranking.publications.domain.PublicationRule;
import dti.ranking.publications.domain.Refusal;
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
import java.util.Optional;
import org.jboss.logging.Logger;

/** Publishes the final results of campaigns as one edition: rows, signature and event in one transaction. */
@ApplicationScoped
public class PublishResults {

    private static final Logger LOG = Logger.getLogger(PublishResults.class);

    /** The same time a request waits for the position its caller has seen ({@code Dti-After}). */
    private static final Duration ARRIVAL_MAX = Duration.ofSeconds(2);

    /**
     * Rows of one edition, some 5 kB each while it is made: 50 MB. Enough for two of the largest campaigns, or for
     * years of a province's campaigns.
     */
    private static final int RESULTS_MAX = 10_000;

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

    /** Publishes the results, or returns the refusal. Never publishes the same request twice. */
    public Uni<Outcome<EditionPublished, Refusal>> publish(PublicationCommand command, CommandRequest request) {
        return new CommandHandler(log.store()).handle(request, new Steps(command, request));
    }

    private final class Steps implements CommandSteps<EditionPublished, Refusal> {

        private final PublicationCommand command;
        private final CommandRequest request;

        Steps(PublicationCommand command, CommandRequest request) {
            this.command = command;
            this.request = request;
        }

        @Override
        public Uni<Attempt<EditionPublished, Refusal>> attempt() {
            return arrival().flatMap(refusal -> refusal.map(Steps::refused).orElseGet(this::transaction));
        }

        @Override
        public Uni<EditionPublished> earlier(List<StoredEvent> events) {
            return Uni.createFrom().item(() -> PublicationLog.published(events));
        }

        private Uni<Optional<Refusal>> arrival() {
            return arrivals.everythingToldBefore(ARRIVAL_MAX)
                    .map(all -> all ? Optional.<Refusal>empty() : Optional.<Refusal>of(behind()))
                    .onFailure()
                    .recoverWithItem(failure -> {
                        LOG.warnf("publication-not-possible: Kafka does not say what there is: %s", failure.toString());
                        return Optional.of(new Refusal.ArrivalUnknown());
                    });
        }

        private Refusal behind() {
            return new Refusal.ByRule(PublicationRule.RESULTS_BEHIND, String.join(", ", command.campaigns()), "Kafka");
        }

        private Uni<Attempt<EditionPublished, Refusal>> transaction() {
            return line.run(() -> pool.withTransaction(this::within))
                    .onFailure(PublishResults::isRace)
                    .recoverWithItem(() -> new Attempt.LostRace<>())
                    .flatMap(this::afterRace)
                    .invoke(this::announce);
        }

        /** Where a concurrent copy of the same request won the race, returns the result of that copy. */
        private Uni<Attempt<EditionPublished, Refusal>> afterRace(Attempt<EditionPublished, Refusal> attempt) {
            if (!(attempt instanceof Attempt.LostRace)) {
                return Uni.createFrom().item(attempt);
            }
            return log.store()
                    .readRequest(request.id())
                    .map(events -> events.isEmpty() ? attempt : new Attempt.Repeated<>(events));
        }

        private Uni<Attempt<EditionPublished, Refusal>> within(SqlConnection transaction) {
            return rows.lock(command.campaigns(), transaction)
                    .chain(() -> rows.isRecorded(request.id(), transaction))
                    .flatMap(recorded -> recorded
                            ? Uni.createFrom().item(new Attempt.LostRace<>())
                            : rows.units(command.campaigns(), transaction)
                                    .flatMap(units -> units > RESULTS_MAX
                                            ? refused(new Refusal.TooManyResults(RESULTS_MAX))
                                            : decided(transaction)));
        }

        private Uni<Attempt<EditionPublished, Refusal>> decided(SqlConnection transaction) {
            return candidates
                    .read(command, transaction)
                    .flatMap(read -> Candidates.refusal(command, read)
                            .map(Steps::refused)
                            .orElseGet(() -> drafted(
                                    read.stream().flatMap(Optional::stream).toList(), transaction)));
        }

        private Uni<Attempt<EditionPublished, Refusal>> drafted(
                List<CandidateBoard> boards, SqlConnection transaction) {
            return vertx.executeBlocking(() -> new EditionDraft(command, request, boards), false)
                    .flatMap(draft -> draft.refusal()
                            .or(key::refusal)
                            .map(Steps::refused)
                            .orElseGet(() -> recorded(draft, transaction)));
        }

        private Uni<Attempt<EditionPublished, Refusal>> recorded(EditionDraft draft, SqlConnection transaction) {
            return vertx.executeBlocking(() -> draft.sealed(key), false)
                    .call(edition -> rows.insert(edition, transaction))
                    .flatMap(edition -> log.append(edition.event(), request, transaction));
        }

        private void announce(Attempt<EditionPublished, Refusal> attempt) {
            if (attempt instanceof Attempt.Recorded<EditionPublished, Refusal>(EditionPublished event, var _)) {
                log.store().announceAppended();
                LOG.infof("results-published publication=%s campaigns=%s", event.id(), command.campaigns());
            }
        }

        private static Uni<Attempt<EditionPublished, Refusal>> refused(Refusal refusal) {
            return Uni.createFrom().item(new Attempt.Refused<>(refusal));
        }
    }

    /** Copies of one request collide on the publication's id, because that is the request's id. */
    private static boolean isRace(Throwable failure) {
        return failure instanceof ResultsMovedException
                || failure instanceof PgException database && CommandHandler.isLostRace(database.getSqlState());
    }
}
