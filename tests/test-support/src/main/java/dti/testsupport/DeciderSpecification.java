package dti.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dti.eventsourcing.Decider;
import dti.eventsourcing.Decision;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes tests of deciders as sentences: {@code specification.given(opened).when(enter).then(entered)}.
 *
 * @param <C> commands
 * @param <S> state
 * @param <E> events
 * @param <R> reasons for refusal
 */
public final class DeciderSpecification<C, S, E, R> {

    private final Decider<C, S, E, R> decider;

    private DeciderSpecification(Decider<C, S, E, R> decider) {
        this.decider = decider;
    }

    public static <C, S, E, R> DeciderSpecification<C, S, E, R> of(Decider<C, S, E, R> decider) {
        return new DeciderSpecification<>(decider);
    }

    /** The events that happened before. */
    @SafeVarargs
    public final Given given(E... events) {
        return new Given(decider.fold(List.of(events)));
    }

    public Given given(List<? extends E> events) {
        return new Given(decider.fold(events));
    }

    public final class Given {

        private final S state;

        private Given(S state) {
            this.state = state;
        }

        public Outcome when(C command) {
            return new Outcome(state, decider.decide(command, state));
        }

        /** Checks the state itself, for tests of {@code evolve}. */
        public void thenState(Consumer<S> check) {
            check.accept(state);
        }
    }

    /** The decider's decision. */
    public final class Outcome {

        private final S before;
        private final Decision<E, R> decision;

        private Outcome(S before, Decision<E, R> decision) {
            this.before = before;
            this.decision = decision;
        }

        @SafeVarargs
        public final Outcome then(E... expected) {
            assertThat(accepted()).containsExactly(expected);
            return this;
        }

        public void thenRefused(R expected) {
            switch (decision) {
                case Decision.Rejected<E, R>(R reason) -> assertThat(reason).isEqualTo(expected);
                case Decision.Accepted<E, R>(List<E> events) ->
                    fail("expected refusal %s, but got %s", expected, events);
            }
        }

        public void thenRefusedWith(Class<? extends R> expected) {
            switch (decision) {
                case Decision.Rejected<E, R>(R reason) -> assertThat(reason).isInstanceOf(expected);
                case Decision.Accepted<E, R>(List<E> events) ->
                    fail("expected refusal %s, but got %s", expected, events);
            }
        }

        /** The state after the accepted events. */
        public S state() {
            S state = before;
            for (E event : accepted()) {
                state = decider.evolve(state, event);
            }
            return state;
        }

        public List<E> accepted() {
            return switch (decision) {
                case Decision.Accepted<E, R>(List<E> events) -> events;
                case Decision.Rejected<E, R>(R reason) -> fail("expected events, but it was refused: %s", reason);
            };
        }
    }
}
