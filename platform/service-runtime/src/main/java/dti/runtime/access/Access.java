package dti.runtime.access;

import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a caller may do something, and as whom.
 *
 * @param <A> the actor as it is recorded
 */
public sealed interface Access<A> {

    record Granted<A>(A actor) implements Access<A> {}

    record Denied<A>(Denial reason) implements Access<A> {}

    static <A> Access<A> granted(A actor) {
        return new Granted<>(actor);
    }

    static <A> Access<A> denied(Denial denial) {
        return new Denied<>(denial);
    }

    /** The actor; throws the problem of the denial. For {@code http}. */
    default A demand() {
        return switch (this) {
            case Granted<A>(A actor) -> actor;
            case Denied<A>(Denial reason) -> throw reason.problem();
        };
    }

    /** Why the caller may not; empty where they may. */
    default Optional<Denial> denial() {
        return switch (this) {
            case Granted<A> _ -> Optional.empty();
            case Denied<A>(Denial reason) -> Optional.of(reason);
        };
    }

    /** What follows from being granted. */
    default <B> Access<B> then(Function<A, Access<B>> next) {
        return switch (this) {
            case Granted<A>(A actor) -> next.apply(actor);
            case Denied<A>(Denial reason) -> denied(reason);
        };
    }
}
