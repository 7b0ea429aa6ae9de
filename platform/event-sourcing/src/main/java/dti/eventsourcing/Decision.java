package dti.eventsourcing;

import java.util.List;

/**
 * The result of {@link Decider#decide}: events to record, or a reason for refusal. A refusal is a value, never an
 * exception.
 */
public sealed interface Decision<E, R> {

    /**
     * The command is accepted.
     *
     * @param events the events to record, in order; at least one
     */
    record Accepted<E, R>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an accepted command records at least one event");
            }
        }
    }

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
