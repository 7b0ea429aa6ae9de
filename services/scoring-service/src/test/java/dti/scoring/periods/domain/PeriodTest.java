package dti.scoring.periods.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void december_comes_before_january_of_the_next_year() {
        assertThat(period("2024-12").isBefore(period("2025-01"))).isTrue();
        assertThat(period("2025-01").isBefore(period("2024-12"))).isFalse();
        assertThat(period("2024-Q4").isBefore(period("2025-Q1"))).isTrue();
        assertThat(period("2023").isBefore(period("2024"))).isTrue();
        assertThat(period("2024").isBefore(period("2024"))).isFalse();
    }

    @Test
    void periods_of_different_length_do_not_follow_each_other() {
        assertThat(period("2023").isBefore(period("2024-01"))).isFalse();
        assertThat(period("2024-Q1").isBefore(period("2024-04"))).isFalse();
    }

    @Test
    void the_year_so_far_is_what_is_of_this_year_and_not_later() {
        assertThat(period("2024-01").isInYearTo(period("2024-03"))).isTrue();
        assertThat(period("2024-03").isInYearTo(period("2024-03"))).isTrue();
        assertThat(period("2024-04").isInYearTo(period("2024-03"))).isFalse();
        assertThat(period("2023-12").isInYearTo(period("2024-03"))).isFalse();
        assertThat(period("2024").isInYearTo(period("2024-03"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-13", "2024-Q5", "1999", "2024-3", "2024-03-01"})
    void anything_else_is_no_period(String text) {
        assertThat(Period.of(text)).isEmpty();
    }

    private static Period period(String text) {
        return Period.of(text).orElseThrow();
    }
}
