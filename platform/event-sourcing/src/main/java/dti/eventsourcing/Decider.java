package dti.eventsourcing;

/**
 * The behaviour of one kind of stream: a pure function of commands and events, without clock, randomness or I/O.
 *
 * @param <S> state, folded from events
 * @param <R> reasons for refusal
 */
public interface Decider<C, S, E, R> {

    /** The state of a stream without events. */
    S initial();

    /** Decides a command against the state: the events to record, or the reason for refusal. */
    Decision<E, R> decide(C command, S state);

    /** Returns the state after the event. Accepts every event: recorded facts are not refused. */
    S evolve(S state, E event);

    /** Returns the state after all events, starting from {@link #initial()}. */
    default S fold(Iterable<? extends E> events) {
        S state = initial();
        for (E event : events) {
            state = evolve(state, event);
        }
        return state;
    }
}
