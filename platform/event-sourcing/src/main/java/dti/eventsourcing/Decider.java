package dti.eventsourcing;

/**
 * The whole behaviour of one kind of stream, without clock, chance or I/O.
 *
 * @param <C> commands
 * @param <S> state, folded from events
 * @param <E> events
 * @param <R> reasons for refusal
 */
public interface Decider<C, S, E, R> {

    /** The state of a stream without events. */
    S initial();

    /** Looks at the command and the state and says what happens, or why it may not. */
    Decision<E, R> decide(C command, S state);

    /** The state after the event. Never refuses: a fact recorded is a fact. */
    S evolve(S state, E event);

    /** The state after all the events, from the initial one. */
    default S fold(Iterable<? extends E> events) {
        S state = initial();
        for (E event : events) {
            state = evolve(state, event);
        }
        return state;
    }
}
