package dti.eventstore.command;

import java.util.Optional;
import java.util.function.Function;

/**
 * The outcome of a command.
 *
 * @param <T> what a command that stands results in
 * @param <R> reasons for refusal
 */
public sealed interface Outcome<T, R> {

    /**
     * The command stands, since now or since an earlier sending of the same request.
     *
     * @param result as it was right after the request's last event
     * @param position of that event in its log
     */
    record Done<T, R>(T result, long position, boolean repeated) implements Outcome<T, R> {}

    /** A rule of the domain refuses the command; nothing was recorded. */
    record Refused<T, R>(R reason) implements Outcome<T, R> {}

    /** The caller had seen another version; nothing was recorded. */
    record Stale<T, R>(long actualVersion) implements Outcome<T, R> {}

    /** The request's id was used for another request; nothing was recorded. */
    record KeyReused<T, R>() implements Outcome<T, R> {}

    /** Every try lost its race; nothing was recorded, and the request may be sent again. */
    record Contended<T, R>() implements Outcome<T, R> {}

    /**
     * How a worker notes the outcome: {@code recorded}, or the rule by which the request is never recorded; empty where the
     * worker tries again.
     */
    default Optional<String> settled(Function<R, String> rule) {
        return switch (this) {
            case Done<T, R> _ -> Optional.of("recorded");
            case Refused<T, R>(R reason) -> Optional.of(rule.apply(reason));
            case KeyReused<T, R> _ -> Optional.of("idempotency-key-reused");
            case Stale<T, R> _, Contended<T, R> _ -> Optional.empty();
        };
    }
}
