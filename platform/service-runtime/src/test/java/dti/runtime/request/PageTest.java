package dti.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void a_cursor_leads_back_to_its_key() {
        assertThat(Page.key(Page.cursor("hn-so-nội vụ\n2"))).contains("hn-so-nội vụ\n2");
        assertThat(Page.number(Page.cursor("42"), 0)).isEqualTo(42);
        assertThat(Page.key("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "*", "gIA", "77-9", "MQ==", "MR", "4oCu", "a", "é"})
    void what_was_not_issued_here_is_refused(String cursor) {
        assertThatThrownBy(() -> Page.key(cursor))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"18446744073709551615", "9223372036854775808", "-1", "+1", "1e3", "", " 1", "١"})
    void a_number_in_a_cursor_is_one_that_was_written_here(String number) {
        assertThatThrownBy(() -> Page.number(Page.cursor(number + (number.isEmpty() ? "x" : "")), 0))
                .isInstanceOf(ProblemException.class);
    }
}
