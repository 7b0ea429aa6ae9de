package dti.runtime.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import org.junit.jupiter.api.Test;

class AdmissionLimitTest {

    private final AdmissionLimit places = new AdmissionLimit(2, new Text("Đầy.", "Full."), 7);

    @Test
    void nobody_gets_a_place_beyond_the_last_and_is_told_when_to_come_back() {
        places.take();
        places.take();

        assertThatThrownBy(places::take)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        full -> assertThat(full.retryAfterSeconds()).isEqualTo(7));
        assertThat(places.taken()).isEqualTo(2);
    }

    @Test
    void a_place_given_back_twice_is_one_place() {
        AdmissionLimit.Place first = places.take();
        places.take();

        first.release();
        first.release();

        places.take();
        assertThatThrownBy(places::take).isInstanceOf(ProblemException.class);
    }
}
