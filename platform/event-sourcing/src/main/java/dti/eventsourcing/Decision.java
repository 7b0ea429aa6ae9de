package dti.eventsourcing;

import java.util.List;

/**
 * The answer of a {@link Decider}: events to record, or the reason why not. A refusal is a value, never an exception.
 *
 * @param <E> the events of the stream
 * @param <R> the reasons for refusal
 */
public sealed interface Decision<E, R> {

    /**
     * The command stands.
     *
     * @param events what happened, in order; at least one
     */
    record Accepted<E, R>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an accepted command records at least one event");
            }
        }
    }

    /** The command is refused. */
    record Rejected<E, R>(R reason) implements Decision<E, R> {}

    @SafeVarargs
    static <E, R> Decision<E, R> accepted(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E, R> Decision<E, R> accepted(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E, R> Decision<E, R> rejected(R reason) {
        return new Rejected<>(reason);
    }
}
