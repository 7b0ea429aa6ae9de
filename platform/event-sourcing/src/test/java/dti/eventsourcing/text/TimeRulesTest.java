package dti.eventsourcing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeRulesTest {

    @ParameterizedTest
    @MethodSource("outOfRange")
    void years_outside_1_to_9999_are_refused(TemporalAccessor time) {
        assertThat(TimeRules.fault(time)).isPresent();
    }

    static Stream<TemporalAccessor> outOfRange() {
        return Stream.of(
                LocalDate.of(10_000, 1, 1),
                LocalDate.of(0, 12, 31),
                LocalDate.MAX,
                OffsetDateTime.MIN,
                Instant.MAX,
                Instant.MIN,
                Instant.parse("+10000-01-01T00:00:00Z"));
    }

    @Test
    void years_1_to_9999_are_accepted() {
        assertThat(TimeRules.fault(LocalDate.of(2024, 2, 29))).isEmpty();
        assertThat(TimeRules.time("9999-12-31T23:59:59Z")).isNotNull();
        assertThat(TimeRules.day("0001-01-01")).isNotNull();
        assertThatThrownBy(() -> TimeRules.day("+12024-01-01")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> TimeRules.time("-0001-01-01T00:00:00Z")).isInstanceOf(DateTimeException.class);
    }
}
