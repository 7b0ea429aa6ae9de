package dti.runtime.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dti.runtime.problem.ProblemException;
import org.junit.jupiter.api.Test;

class OutgoingBytesTest {

    private static final int HALF = 12 * 1024 * 1024;

    private final OutgoingBytes outgoing = new OutgoingBytes();
    private final SharedBytes one = SharedBytes.of(new byte[HALF]);

    @Test
    void what_many_are_sent_counts_once() {
        for (int readers = 0; readers < 1_000; readers++) {
            outgoing.take(one);
        }

        assertThatCode(() -> outgoing.take(SharedBytes.of(new byte[HALF]))).doesNotThrowAnyException();
    }

    @Test
    void what_does_not_fit_waits_until_the_last_reader_of_something_else_has_it() {
        Runnable first = outgoing.take(one);
        Runnable second = outgoing.take(one);
        outgoing.take(SharedBytes.of(new byte[HALF]));
        SharedBytes more = SharedBytes.of(new byte[1]);

        assertThatThrownBy(() -> outgoing.take(more))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        full -> assertThat(full.retryAfterSeconds()).isPositive());
        first.run();
        assertThatThrownBy(() -> outgoing.take(more)).isInstanceOf(ProblemException.class);
        second.run();

        assertThatCode(() -> outgoing.take(more)).doesNotThrowAnyException();
    }

    @Test
    void what_is_larger_than_all_the_room_is_sent_alone() {
        outgoing.take(SharedBytes.of(new byte[3 * HALF]));

        assertThatThrownBy(() -> outgoing.take(one)).isInstanceOf(ProblemException.class);
    }
}
