package dti.scoring.integrity.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import dti.eventstore.integrity.Anchor;
import dti.eventstore.integrity.LogInspection;
import dti.eventstore.integrity.LogTree;
import dti.problem.ProblemException;
import dti.problem.Text;
import dti.scoring.logs.EventLogs;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Verifies the log of submissions when asked to: one verification at a time per instance, a row each that tells how far. */
@ApplicationScoped
public class Verifications {

    private static final Logger LOG = Logger.getLogger(Verifications.class);

    /** Each reads the whole log; more than a few at once only slow each other. */
    private static final int WAITING_MAX = 4;

    private static final int RETRY_AFTER_SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventLogs logs;
    private final LogTree tree;
    private final KnownCheckpoints known;
    private final Pool pool;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_MAX),
            task -> Thread.ofPlatform().name("verification").daemon().unstarted(task));

    Verifications(EventLogs logs, LogTree tree, KnownCheckpoints known, Pool pool) {
        this.logs = logs;
        this.tree = tree;
        this.known = known;
        this.pool = pool;
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }

    /** Begins one; asking with the same id again finds the first. 503 when too many wait. */
    public Uni<Verification> begin(UUID id, String askedBy, List<Anchor> brought) {
        return pool.preparedQuery("insert into verification (id, asked_by) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(id, askedBy))
                .invoke(inserted -> {
                    if (inserted.rowCount() == 1) {
                        submit(id, brought);
                    }
                })
                .chain(() -> find(id))
                .map(Optional::orElseThrow);
    }

    public Uni<Optional<Verification>> find(UUID id) {
        return pool.preparedQuery(
                        "select id, asked_by, asked_at, told_at, status, events, result from verification where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(verification(rows.iterator().next())));
    }

    private void submit(UUID id, List<Anchor> brought) {
        try {
            worker.execute(() -> run(id, brought));
        } catch (RejectedExecutionException tooMany) {
            throw ProblemException.unavailable(
                    new Text(
                            "Đang có nhiều lượt kiểm tra; hãy thử lại sau.", "Too many verifications wait; try later."),
                    RETRY_AFTER_SECONDS);
        }
    }

    private void run(UUID id, List<Anchor> brought) {
        try {
            long generation = logs.submissions().head().await().atMost(PATIENCE).generation();
            LogInspection.Result result = LogInspection.inspect(
                    logs.submissions(),
                    tree,
                    known.of(generation, brought),
                    events -> tell(id, "running", events, null));
            Verification.Broken broken = result.breach()
                    .map(breach -> BreachWords.of(breach, result.against()))
                    .orElse(null);
            if (broken != null) {
                LOG.errorf("log-broken position=%d %s: %s", broken.position(), broken.kind(), broken.en());
            }
            var finding = new Verification.Finding(result.streams(), result.compared(), broken);
            tell(
                    id,
                    broken == null ? "verified" : "broken",
                    result.events(),
                    ContractsJson.mapper().valueToTree(finding));
        } catch (RuntimeException e) {
            LOG.errorf(e, "verification-failed %s", id);
            tell(id, "failed", 0, null);
        }
    }

    private void tell(UUID id, String status, long events, @Nullable JsonNode result) {
        pool.preparedQuery(
                        "update verification set status = $2, events = $3, result = $4, told_at = now() where id = $1")
                .execute(Tuple.of(id, status, events, result == null ? null : result.toString()))
                .await()
                .atMost(PATIENCE);
    }

    private static Verification verification(Row row) {
        return new Verification(
                row.getUUID(0),
                row.getString(1),
                row.getOffsetDateTime(2).toInstant(),
                row.getOffsetDateTime(3).toInstant(),
                row.getString(4),
                row.getLong(5),
                json(row.getString(6)));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        try {
            return text == null ? null : ContractsJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that we wrote cannot be read", e);
        }
    }
}
