package dti.ranking.leaderboards.domain;

import static dti.ranking.leaderboards.domain.Scores.node;
import static dti.ranking.leaderboards.domain.Scores.total;
import static dti.ranking.leaderboards.domain.Scores.withTieBreakers;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Measure PERCENT = new Measure(Basis.ACHIEVED, Policy.PERCENT_OF_APPLICABLE, false);
    private static final Measure TOTAL = new Measure(Basis.ACHIEVED, Policy.TOTAL, false);

    @Test
    void equals_share_a_rank_and_the_next_has_as_many_before_it() {
        Ranking ranking = Ranking.of(
                Map.of(
                        "a",
                        total("80", "100"),
                        "b",
                        total("90", "100"),
                        "c",
                        total("80", "100"),
                        "d",
                        total("7", "100")),
                TOTAL);

        assertThat(ranking.places())
                .containsExactly(
                        new RankPlace("b", 1, false),
                        new RankPlace("a", 2, true),
                        new RankPlace("c", 2, true),
                        new RankPlace("d", 4, false));
    }

    @Test
    void all_equal_are_all_first() {
        Ranking ranking = Ranking.of(Map.of("a", total("0", "5"), "b", total("0", "9")), PERCENT);

        assertThat(ranking.places()).containsExactly(new RankPlace("a", 1, true), new RankPlace("b", 1, true));
    }

    @Test
    void percentages_are_compared_exactly_and_not_as_shown() {
        // 33.33 % both, as shown; 1/3 is more than 33.33/100
        Ranking ranking = Ranking.of(Map.of("a", total("33.33", "100"), "b", total("100", "300")), PERCENT);

        assertThat(ranking.places()).containsExactly(new RankPlace("b", 1, false), new RankPlace("a", 2, false));
    }

    @Test
    void equal_fractions_of_different_maxima_are_a_tie() {
        Ranking ranking = Ranking.of(Map.of("a", total("95", "380"), "b", total("100", "400")), PERCENT);

        assertThat(ranking.places()).allMatch(RankPlace::tied);
    }

    @Test
    void a_tie_is_broken_by_the_first_pillar_that_differs() {
        Ranking ranking = Ranking.of(
                Map.of(
                        "a", withTieBreakers(total("50", "100"), node("5", "10"), node("1", "10")),
                        "b", withTieBreakers(total("50", "100"), node("5", "10"), node("2", "10")),
                        "c", withTieBreakers(total("50", "100"), node("5", "10"), node("2", "10"))),
                TOTAL);

        assertThat(ranking.places())
                .containsExactly(
                        new RankPlace("b", 1, true), new RankPlace("c", 1, true), new RankPlace("a", 3, false));
    }

    @Test
    void a_tie_breaker_does_not_matter_where_there_is_no_tie() {
        Ranking ranking = Ranking.of(
                Map.of(
                        "a", withTieBreakers(total("51", "100"), node("0", "10")),
                        "b", withTieBreakers(total("50", "100"), node("10", "10"))),
                TOTAL);

        assertThat(ranking.rankOf("a")).contains(1);
    }

    @Test
    void what_does_not_apply_or_is_not_decided_has_no_rank_and_comes_last() {
        Measure council = new Measure(Basis.COUNCIL, Policy.TOTAL, false);
        NodePoints decidedAsNothing = new NodePoints(null, BigDecimal.ZERO, null, BigDecimal.TEN);

        Ranking ranking = Ranking.of(
                Map.of("a", total("9", "10"), "b", total("0", "0"), "c", RankingEntry.ofOne(decidedAsNothing)),
                council);

        assertThat(ranking.places())
                .containsExactly(
                        new RankPlace("c", 1, false), new RankPlace("a", null, false), new RankPlace("b", null, false));
        assertThat(ranking.ranked()).isEqualTo(1);
    }

    @Test
    void movement_is_how_many_ranks_a_unit_went_up() {
        Ranking then = Ranking.of(Map.of("a", total("9", "10"), "b", total("8", "10")), TOTAL);
        Ranking now = Ranking.of(Map.of("a", total("7", "10"), "b", total("8", "10"), "c", total("1", "10")), TOTAL);

        assertThat(now.movementSince(then, "b")).contains(1);
        assertThat(now.movementSince(then, "a")).contains(-1);
        assertThat(now.movementSince(then, "c")).isEmpty();
        assertThat(then.movementSince(then, "a")).contains(0);
    }

    @Test
    void rankings_differ_when_any_unit_has_another_rank() {
        Map<String, RankingEntry> standings = Map.of("a", total("190", "200"), "b", total("196", "400"));

        Ranking byTotal = Ranking.of(standings, TOTAL);
        Ranking byPercent = Ranking.of(standings, PERCENT);

        assertThat(byTotal.differsFrom(byPercent)).isTrue();
        assertThat(byTotal.differsFrom(Ranking.of(standings, TOTAL))).isFalse();
    }
}
