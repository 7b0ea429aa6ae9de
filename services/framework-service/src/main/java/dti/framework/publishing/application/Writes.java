package dti.framework.publishing.application;

import dti.eventstore.StoredEvent;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.JDBCException;

/** Runs a write in one transaction, once per request for ever, again when it lost a race. */
@ApplicationScoped
public class Writes {

    /** Reference data is written by a few people; five lost races in a row mean something is broken. */
    private static final int ATTEMPTS_MAX = 5;

    /** unique_violation and deadlock_detected. */
    private static final Set<String> RACE_STATES = Set.of("23505", "40P01");

    private final EventLogs logs;

    Writes(EventLogs logs) {
        this.logs = logs;
    }

    /**
     * Runs the work, unless the request was recorded before.
     *
     * @param again gives the first answer again, from the event the request recorded
     * @param work changes entities and ends with {@link Outbox#record}; may run several times
     */
    public <T> Uni<Written<T>> once(
            String log, WriteContext context, Function<StoredEvent, Written<T>> again, Supplier<Uni<Written<T>>> work) {
        Uni<Written<T>> attempt = retrying(work)
                .onFailure(RepeatedRequestException.class)
                .recoverWithUni(() -> recorded(log, context).map(events -> again.apply(events.getFirst())));
        if (!context.keyed()) {
            return attempt;
        }
        return recorded(log, context)
                .flatMap(events ->
                        events.isEmpty() ? attempt : Uni.createFrom().item(() -> again.apply(events.getFirst())));
    }

    /** Runs the work in a transaction, again when it lost a race. For what is not in a log. */
    public <T> Uni<T> retrying(Supplier<Uni<T>> work) {
        return Panache.withTransaction(work)
                .onFailure(Writes::isLostRace)
                .retry()
                .atMost(ATTEMPTS_MAX)
                .onFailure(Writes::isLostRace)
                .transform(lost -> busy());
    }

    private Uni<List<StoredEvent>> recorded(String log, WriteContext context) {
        return logs.of(log).readRequest(context.requestId()).invoke(events -> {
            if (!events.isEmpty() && !events.getFirst().requestHash().equals(context.requestHash())) {
                throw keyReused();
            }
        });
    }

    /** 412: the client's {@code If-Match} is not what it is now. */
    public static ProblemException stale(long version) {
        return ProblemException.of(
                ProblemType.STALE,
                "Dữ liệu đã thay đổi; phiên bản hiện nay là " + version + ".",
                "The resource has changed; its version is now " + version + ".");
    }

    /** 422: the client's {@code Idempotency-Key} belongs to another request. */
    public static ProblemException keyReused() {
        return ProblemException.of(
                ProblemType.KEY_REUSED,
                "Idempotency-Key này đã dùng cho một yêu cầu khác.",
                "This Idempotency-Key was used for another request.");
    }

    private static ProblemException busy() {
        return ProblemException.unavailable(
                new Text("Nhiều người đang cùng thay đổi; hãy thử lại.", "Many are changing this at once; try again."),
                1);
    }

    /**
     * Two creations of one thing meet in the primary key, and two changes may lock each other out; whoever loses decides
     * again, with the other's work in sight.
     */
    private static boolean isLostRace(Throwable failure) {
        return failure instanceof LostRaceException
                || failure instanceof JDBCException database
                        && RACE_STATES.contains(String.valueOf(database.getSQLState()));
    }
}
