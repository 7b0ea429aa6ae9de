package dti.eventstore.command;

import dti.eventstore.AppendResult;
import dti.eventstore.StoredEvent;
import java.util.List;
import java.util.function.Function;

/**
 * One try to decide and record a command.
 *
 * @param <T> what a command that stands results in
 * @param <R> reasons for refusal
 */
public sealed interface Attempt<T, R> {

    /**
     * The events are recorded.
     *
     * @param position of the last one
     */
    record Recorded<T, R>(T result, long position) implements Attempt<T, R> {}

    /** A rule of the domain refuses the command. */
    record Refused<T, R>(R reason) implements Attempt<T, R> {}

    /** The caller had seen another version. */
    record Stale<T, R>(long actualVersion) implements Attempt<T, R> {}

    /** Another sending of the same request was faster; these are its events. */
    record Repeated<T, R>(List<StoredEvent> events) implements Attempt<T, R> {}

    /** Another request with the same id was faster. */
    record KeyReused<T, R>() implements Attempt<T, R> {}

    /** Somebody else changed the state after it was read; the command is decided again. */
    record LostRace<T, R>() implements Attempt<T, R> {}

    /**
     * The attempt of an append.
     *
     * @param result makes the command's result of the recorded events
     */
    static <T, R> Attempt<T, R> of(AppendResult appended, Function<List<StoredEvent>, T> result) {
        return switch (appended) {
            case AppendResult.Appended(List<StoredEvent> events) ->
                new Recorded<>(result.apply(events), events.getLast().position().value());
            case AppendResult.AlreadyAppended(List<StoredEvent> events) -> new Repeated<>(events);
            case AppendResult.KeyReused _ -> new KeyReused<>();
            case AppendResult.Conflict _ -> new LostRace<>();
        };
    }
}
