package dti.runtime.access;

import java.util.Optional;
import java.util.function.Function;

/**
 * The result of an access decision: the actor, or the reason of a denial.
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

    /** The actor; throws the problem of the denial. Only {@code http} calls it. */
    default A demand() {
        return switch (this) {
            case Granted<A>(A actor) -> actor;
            case Denied<A>(Denial reason) -> throw reason.problem();
        };
    }

    /** The reason of the denial; empty when access is granted. */
    default Optional<Denial> denial() {
        return switch (this) {
            case Granted<A> _ -> Optional.empty();
            case Denied<A>(Denial reason) -> Optional.of(reason);
        };
    }

    /** Applies a further decision to the actor; a denial stays. */
    default <B> Access<B> then(Function<A, Access<B>> next) {
        return switch (this) {
            case Granted<A>(A actor) -> next.apply(actor);
            case Denied<A>(Denial reason) -> denied(reason);
        };
    }
}
