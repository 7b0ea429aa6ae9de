package dti.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleScoresTest {

    private static final BigDecimal TEN = BigDecimal.TEN;

    @Test
    void the_same_unit_and_leaf_get_the_same_points_on_every_run() {
        assertThat(SampleScores.points("hn-so-noi-vu", "1.1", TEN))
                .isEqualTo(SampleScores.points("hn-so-noi-vu", "1.1", TEN));
    }

    @Test
    void points_stay_between_0_and_the_maximum_in_halves() {
        IntStream.range(0, 1_000)
                .mapToObj(n -> SampleScores.points("unit-" + n, "leaf-" + n, TEN))
                .forEach(points -> {
                    assertThat(points).isBetween(BigDecimal.ZERO, TEN);
                    assertThat(points.multiply(BigDecimal.TWO)
                                    .stripTrailingZeros()
                                    .scale())
                            .isLessThanOrEqualTo(0);
                });
    }

    @Test
    void units_differ() {
        long different = IntStream.range(0, 100)
                .mapToObj(n -> SampleScores.points("unit-" + n, "1.1", TEN))
                .distinct()
                .count();

        assertThat(different).isGreaterThan(5);
    }
}
