package dti.ranking.leaderboards.domain;

import static dti.ranking.leaderboards.domain.Scores.node;
import static dti.ranking.leaderboards.domain.Scores.pillars;
import static dti.ranking.leaderboards.domain.Scores.total;
import static dti.ranking.leaderboards.domain.Scores.withBonus;
import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.number.Rational;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final RankingEntry THREE_PILLARS = pillars(node("100", "200"), node("95", "95"), node("25", "125"));

    @Test
    void the_total_is_the_points() {
        assertThat(figure(Policy.TOTAL, THREE_PILLARS)).isEqualTo(Rational.of(220));
    }

    @Test
    void the_percentage_is_of_what_could_be_reached() {
        assertThat(figure(Policy.PERCENT_OF_APPLICABLE, THREE_PILLARS)).isEqualTo(Rational.of(220, 420));
        assertThat(figure(Policy.PERCENT_OF_APPLICABLE, total("380", "380"))).isEqualTo(Rational.ONE);
    }

    @Test
    void the_raw_mean_is_of_the_pillars_points() {
        assertThat(figure(Policy.MEAN_OF_PILLARS_RAW, THREE_PILLARS)).isEqualTo(Rational.of(220, 3));
    }

    @Test
    void a_pillar_that_does_not_apply_counts_as_nothing_in_the_raw_mean() {
        assertThat(figure(Policy.MEAN_OF_PILLARS_RAW, pillars(node("10", "20"), NodePoints.NONE)))
                .isEqualTo(Rational.of(5));
    }

    @Test
    void the_normalised_mean_weighs_every_pillar_alike() {
        // 1/2, 1 and 1/5
        assertThat(figure(Policy.MEAN_OF_PILLARS_NORMALISED, THREE_PILLARS)).isEqualTo(Rational.of(17, 30));
    }

    @Test
    void a_pillar_that_does_not_apply_is_left_out_of_the_normalised_mean() {
        assertThat(figure(Policy.MEAN_OF_PILLARS_NORMALISED, pillars(node("10", "20"), NodePoints.NONE)))
                .isEqualTo(Rational.of(1, 2));
    }

    @Test
    void bonus_counts_only_where_the_campaign_says_so_and_never_for_self_scores() {
        RankingEntry withBonus = withBonus(total("50", "100"), "5");

        assertThat(new Measure(Basis.ACHIEVED, Policy.TOTAL, false).of(withBonus))
                .contains(Rational.of(50));
        assertThat(new Measure(Basis.ACHIEVED, Policy.TOTAL, true).of(withBonus))
                .contains(Rational.of(55));
        assertThat(new Measure(Basis.ACHIEVED, Policy.PERCENT_OF_APPLICABLE, true).of(withBonus))
                .contains(Rational.of(55, 100));
        assertThat(new Measure(Basis.SELF, Policy.TOTAL, true).of(withBonus)).contains(Rational.ZERO);
    }

    @Test
    void with_bonus_the_raw_mean_still_agrees_with_the_total() {
        RankingEntry bonus = withBonus(THREE_PILLARS, "6");

        assertThat(new Measure(Basis.ACHIEVED, Policy.MEAN_OF_PILLARS_RAW, true).of(bonus))
                .contains(Rational.of(226, 3));
    }

    @Test
    void what_is_not_entered_counts_as_nothing_but_what_is_not_decided_is_not_a_figure() {
        RankingEntry nothing = RankingEntry.ofOne(new NodePoints(null, null, null, BigDecimal.TEN));

        assertThat(new Measure(Basis.SELF, Policy.TOTAL, false).of(nothing)).contains(Rational.ZERO);
        assertThat(new Measure(Basis.COUNCIL, Policy.TOTAL, false).of(nothing)).isEmpty();
    }

    @Test
    void a_class_is_the_highest_whose_threshold_is_reached() {
        Bands bands = new Bands(List.of(
                new Bands.Band("Khá", Rational.of("65%")),
                new Bands.Band("Tốt", Rational.of("80%")),
                new Bands.Band("Trung bình", Rational.of("50%"))));

        assertThat(bands.of(Rational.of("80%"))).contains("Tốt");
        assertThat(bands.of(Rational.of(79_999, 100_000))).contains("Khá");
        assertThat(bands.of(Rational.of("49.99%"))).isEmpty();
    }

    @Test
    void the_median_is_the_middle_or_the_mean_of_the_two_in_the_middle() {
        assertThat(MiddleValues.median(List.of(Rational.of(9), Rational.of(1), Rational.of(4))))
                .contains(Rational.of(4));
        assertThat(MiddleValues.median(List.of(Rational.of(9), Rational.of(1), Rational.of(4), Rational.of(3))))
                .contains(Rational.of(7, 2));
        assertThat(MiddleValues.median(List.of())).isEmpty();
    }

    private static Rational figure(Policy policy, RankingEntry standing) {
        return new Measure(Basis.ACHIEVED, policy, false).of(standing).orElseThrow();
    }
}
