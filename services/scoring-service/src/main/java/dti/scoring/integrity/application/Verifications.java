package dti.scoring.integrity.application;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import dti.eventstore.Rows;
import dti.eventstore.Worker;
import dti.eventstore.integrity.Anchor;
import dti.eventstore.integrity.LogInspection;
import dti.eventstore.integrity.LogTree;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.start.StartOrder;
import dti.scoring.logs.EventLogs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Verifies the log of submissions, one verification at a time per instance. A row each shows the progress. */
@ApplicationScoped
public class Verifications {

    private static final Logger LOG = Logger.getLogger(Verifications.class);

    /** Each verification reads the whole log; more than a few at once only slow each other. */
    private static final int WAITING_MAX = 4;

    private static final int RETRY_AFTER_SECONDS = 30;

    private static final String SELECT =
            "select id, number, asked_by, asked_at, told_at, status, events, result from verification ";

    /**
     * The time between two progress updates: short enough for readers, and for the lease of a scheduled verification.
     */
    private static final Duration TELL_EVERY = Duration.ofSeconds(1);

    /** A submitted verification wakes the worker. This covers a lost signal. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventLogs logs;
    private final LogTree tree;
    private final KnownCheckpoints known;
    private final Pool pool;
    private final Queue<Run> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final Worker worker = new Worker("verification", this::step);

    Verifications(EventLogs logs, LogTree tree, KnownCheckpoints known, Pool pool) {
        this.logs = logs;
        this.tree = tree;
        this.known = known;
        this.pool = pool;
    }

    void onStart(@Observes @Priority(StartOrder.AFTER_MIGRATION) StartupEvent start) {
        worker.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        worker.close();
    }

    private Duration step() {
        Run next = waiting.poll();
        if (next == null) {
            return LOOK_EVERY;
        }
        next.run();
        return Duration.ZERO;
    }

    /** Begins a verification. A second call with the same id finds the first. Fails with 503 when too many wait. */
    public Uni<Verification> begin(UUID id, String askedBy, List<Anchor> brought) {
        return pool.preparedQuery("insert into verification (id, asked_by) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(id, askedBy))
                .invoke(inserted -> {
                    if (inserted.rowCount() == 1) {
                        submit(new Run(id, brought, _ -> Uni.createFrom().voidItem()));
                    }
                })
                .chain(() -> find(id))
                .map(Optional::orElseThrow);
    }

    /** Runs a verification that has a row already. {@code told} gets the status at each update of the row. */
    void run(UUID id, Function<String, Uni<Void>> told) {
        submit(new Run(id, List.of(), told));
    }

    public Uni<Optional<Verification>> find(UUID id) {
        return pool.preparedQuery(SELECT + "where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> Rows.first(rows, Verifications::verification));
    }

    /** Lists verifications, the latest first. */
    public Uni<List<Verification>> list(long beforeNumber, int limit) {
        return pool.preparedQuery(SELECT + "where number < $1 order by number desc limit $2")
                .execute(Tuple.of(beforeNumber, limit))
                .map(rows -> Rows.all(rows, Verifications::verification));
    }

    /** Returns the latest verification that is not running; a failed one counts. */
    Uni<Optional<Verification>> latestDone() {
        return pool.query(SELECT + "where status <> 'running' order by number desc limit 1")
                .execute()
                .map(rows -> Rows.first(rows, Verifications::verification));
    }

    private void submit(Run run) {
        if (!waiting.offer(run)) {
            throw ProblemException.unavailable(
                    new Text(
                            "Đang có nhiều lượt kiểm tra; hãy thử lại sau.", "Too many verifications wait; try later."),
                    RETRY_AFTER_SECONDS);
        }
        worker.ring();
    }

    /** One verification from begin to end. */
    private final class Run {

        private final UUID id;
        private final List<Anchor> brought;
        private final Function<String, Uni<Void>> told;
        private long toldAtNanos = System.nanoTime();

        Run(UUID id, List<Anchor> brought, Function<String, Uni<Void>> told) {
            this.id = id;
            this.brought = brought;
            this.told = told;
        }

        void run() {
            boolean ended = false;
            try {
                LogInspection.Result result = inspect();
                Verification.Broken broken = result.breach()
                        .map(breach -> BreachTexts.of(breach, result.against()))
                        .orElse(null);
                if (broken != null) {
                    LOG.errorf("log-broken position=%d %s: %s", broken.position(), broken.kind(), broken.en());
                }
                var finding = new Verification.Finding(result.streams(), result.compared(), broken);
                tell(
                        broken == null ? "verified" : "broken",
                        result.events(),
                        ContractsJson.mapper().valueToTree(finding));
                ended = true;
            } catch (RuntimeException e) {
                LOG.errorf(e, "verification-failed %s", id);
            } finally {
                if (!ended) {
                    tell("failed", 0, null);
                }
            }
        }

        private LogInspection.Result inspect() {
            tell("running", 0, null);
            long generation = logs.submissions().head().await().atMost(PATIENCE).generation();
            return LogInspection.inspect(
                    logs.submissions(), tree, known.of(generation, brought), this::tellOnceASecond);
        }

        private void tellOnceASecond(long events) {
            worker.goOn();
            if (System.nanoTime() - toldAtNanos > TELL_EVERY.toNanos()) {
                tell("running", events, null);
            }
        }

        private void tell(String status, long events, @Nullable JsonNode result) {
            toldAtNanos = System.nanoTime();
            pool.preparedQuery(
                            "update verification set status = $2, events = $3, result = $4, told_at = now() where id = $1")
                    .execute(Tuple.of(id, status, events, result == null ? null : result.toString()))
                    .chain(() -> told.apply(status))
                    .await()
                    .atMost(PATIENCE);
        }
    }

    private static Verification verification(Row row) {
        return new Verification(
                row.getUUID("id"),
                row.getLong("number"),
                row.getString("asked_by"),
                row.getOffsetDateTime("asked_at").toInstant(),
                row.getOffsetDateTime("told_at").toInstant(),
                row.getString("status"),
                row.getLong("events"),
                json(row.getString("result")));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : ContractsJson.readOwn(text, JsonNode.class);
    }
}
