package dti.eventsourcing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1.50", "-12e3", "1E+30", "1e-30", "999999999999999999999999", "0x1e9999999"})
    void a_number_within_the_limits_is_accepted(String number) {
        assertThat(NumberRules.fault(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e31",
                "1e-31",
                "0e999999",
                "1e999999",
                "1E-999999",
                "1e99999999999999999999",
                "1e-2147483648",
                "1e"
            })
    void an_exponent_beyond_30_is_refused(String number) {
        assertThat(NumberRules.fault(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 100_000})
    void a_number_of_more_than_100_digits_is_refused(int digits) {
        assertThat(NumberRules.fault("1".repeat(digits))).isPresent();
        assertThat(NumberRules.fault("1".repeat(100))).isEmpty();
    }
}
