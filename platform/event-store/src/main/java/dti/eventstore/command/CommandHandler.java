package dti.eventstore.command;

import dti.eventstore.EventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.command.Outcome.Contended;
import dti.eventstore.command.Outcome.Done;
import dti.eventstore.command.Outcome.KeyReused;
import dti.eventstore.command.Outcome.Refused;
import dti.eventstore.command.Outcome.Stale;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Handles every command of a log the same way, and records no request twice. */
public final class CommandHandler {

    /** Lost races in a row before a caller is asked to wait: more means that many write to one stream at once. */
    public static final int TRIES_MAX = 5;

    /**
     * unique_violation, serialization_failure and deadlock_detected: two creations of one thing meet in a unique key, and two
     * changes may lock each other out.
     */
    private static final Set<String> RACE_STATES = Set.of("23505", "40001", "40P01");

    private final EventStore log;

    public CommandHandler(EventStore log) {
        this.log = log;
    }

    /** Whether a database failed with this SQL state because another transaction was first, so that an attempt lost its race. */
    public static boolean isLostRace(@Nullable String sqlState) {
        return sqlState != null && RACE_STATES.contains(sqlState);
    }

    /** The outcome of the command, the first one where the request was recorded before. */
    public <T, R> Uni<Outcome<T, R>> handle(CommandRequest request, CommandSteps<T, R> steps) {
        return unlessRecorded(request, steps, 1);
    }

    /** After a lost race, too: the winner may have been another sending of the same request. */
    private <T, R> Uni<Outcome<T, R>> unlessRecorded(CommandRequest request, CommandSteps<T, R> steps, int tries) {
        if (!request.repeatable()) {
            return attempt(request, steps, tries);
        }
        return log.readRequest(request.id())
                .flatMap(
                        events -> events.isEmpty() ? attempt(request, steps, tries) : repeated(request, steps, events));
    }

    private <T, R> Uni<Outcome<T, R>> attempt(CommandRequest request, CommandSteps<T, R> steps, int tries) {
        return steps.attempt().flatMap(attempt -> switch (attempt) {
            case Attempt.Recorded<T, R>(T result, long position) -> outcome(new Done<>(result, position, false));
            case Attempt.Refused<T, R>(R reason) -> outcome(new Refused<>(reason));
            case Attempt.Stale<T, R>(long actualVersion) -> outcome(new Stale<>(actualVersion));
            case Attempt.KeyReused<T, R> _ -> outcome(new KeyReused<>());
            case Attempt.Repeated<T, R>(List<StoredEvent> events) -> repeated(request, steps, events);
            case Attempt.LostRace<T, R> _ ->
                tries < TRIES_MAX ? unlessRecorded(request, steps, tries + 1) : outcome(new Contended<>());
        });
    }

    private static <T, R> Uni<Outcome<T, R>> repeated(
            CommandRequest request, CommandSteps<T, R> steps, List<StoredEvent> events) {
        if (!events.getFirst().requestHash().equals(request.hash())) {
            return outcome(new KeyReused<>());
        }
        long position = events.getLast().position().value();
        return steps.earlier(events).map(result -> new Done<>(result, position, true));
    }

    private static <T, R> Uni<Outcome<T, R>> outcome(Outcome<T, R> outcome) {
        return Uni.createFrom().item(outcome);
    }
}
