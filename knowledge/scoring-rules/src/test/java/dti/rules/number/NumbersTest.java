package dti.rules.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void fractions_are_kept_in_lowest_terms_with_the_sign_above() {
        assertThat(Rational.of(2, -4)).isEqualTo(Rational.of(-1, 2));
        assertThat(Rational.of(0, 7)).isEqualTo(Rational.ZERO);
        assertThat(Rational.of("0.80")).isEqualTo(Rational.of("80%")).isEqualTo(Rational.of("4/5"));
        assertThat(Rational.of("79.6%")).isEqualTo(Rational.of(199, 250));
    }

    @Test
    void texts_that_are_no_fractions_are_refused() {
        for (String text :
                new String[] {"", "1/0", "½", "1e9", "NaN", ".5", "5.", "+1", "1/2/3", "50 %", "1,5", "- 1"}) {
            assertThat(Rational.parse(text)).as(text).isEmpty();
        }
        assertThat(Rational.parse("9".repeat(41))).isEmpty();
        assertThatThrownBy(() -> Rational.of("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void arithmetic_is_exact() {
        Rational third = Rational.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Rational.ONE);
        assertThat(Rational.ONE.minus(third).times(Rational.of(3)).dividedBy(Rational.of(2)))
                .isEqualTo(Rational.ONE);
        assertThat(third.min(Rational.of(1, 4))).isEqualTo(Rational.of(1, 4));
        assertThat(third.max(Rational.of(1, 4))).isEqualTo(third);
        assertThatThrownBy(() -> third.dividedBy(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void rounding_is_half_up() {
        assertThat(Rational.of(41, 40).rounded(2)).isEqualByComparingTo("1.03");
        assertThat(Rational.of(1, 200).rounded(2)).isEqualByComparingTo("0.01");
        assertThat(Rational.of(-1, 200).rounded(2)).isEqualByComparingTo("-0.01");
        assertThat(Rational.of(49, 10000).rounded(2)).isEqualByComparingTo("0.00");
        assertThat(Points.rounded(Rational.of(5, 2), 0)).isEqualTo(Points.of(3));
    }

    @Test
    void a_decimal_is_shown_exactly_or_not_at_all() {
        assertThat(Rational.of(1, 8).exactDecimal(3)).contains(new BigDecimal("0.125"));
        assertThat(Rational.of(1, 8).exactDecimal(2)).isEmpty();
        assertThat(Rational.of(1, 3).exactDecimal(6)).isEmpty();
        assertThat(Rational.of(400).exactDecimal(2)).contains(new BigDecimal("400"));
    }

    @Test
    void only_zero_to_one_lies_within_the_unit() {
        assertThat(Rational.ZERO.isWithinUnit()).isTrue();
        assertThat(Rational.ONE.isWithinUnit()).isTrue();
        assertThat(Rational.of(-1, 1000).isWithinUnit()).isFalse();
        assertThat(Rational.of(1001, 1000).isWithinUnit()).isFalse();
    }

    @Test
    void points_are_equal_with_or_without_trailing_zeros() {
        assertThat(Points.of("5.00")).isEqualTo(Points.of(5)).hasToString("5");
        assertThat(Points.of("1E+2")).hasToString("100");
        assertThat(new Points(new BigDecimal("0E+999999999"))).isEqualTo(Points.ZERO);
        assertThat(Points.of("71.5").plus(Points.of("0.25"))).hasToString("71.75");
    }

    @Test
    void numbers_that_cannot_be_points_are_refused() {
        for (String text : new String[] {"-0.01", "1.005", "1E+9", "1E+999999999", "1E-999999999"}) {
            assertThat(Points.from(new BigDecimal(text))).as(text).isEmpty();
            assertThatThrownBy(() -> Points.of(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Points.from(new BigDecimal("999999999.99"))).isPresent();
    }

    @Test
    void whole_numbers_are_recognised() {
        assertThat(new Rational(BigInteger.TEN, BigInteger.valueOf(5)).isWhole())
                .isTrue();
        assertThat(Rational.of(1, 2).isWhole()).isFalse();
    }
}
