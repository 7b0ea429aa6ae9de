package dti.ranking;

import dti.contracts.ScoreChanged;
import dti.contracts.ScoreChanged.NodeScore;
import dti.contracts.ScoreChanged.Totals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The score of a submission under {@link TestFramework}: points of the two groups (all of the first on its first leaf).
 *
 * @param council the points the council decided for the whole; null while nothing is decided
 */
public record TestScore(
        String campaign,
        String unit,
        String phase,
        String first,
        String firstMax,
        String second,
        String secondMax,
        @Nullable String council) {

    /** A score of the points the unit entered, out of 10 and 20. */
    public static TestScore of(String campaign, String unit, String first, String second) {
        return new TestScore(campaign, unit, "self-assessment", first, "10", second, "20", null);
    }

    public TestScore phase(String entered) {
        return new TestScore(campaign, unit, entered, first, firstMax, second, secondMax, council);
    }

    /** The second group does not apply to the unit. */
    public TestScore withoutSecond() {
        return new TestScore(campaign, unit, phase, first, firstMax, "0", "0", council);
    }

    /** The score with the points the council decided for the whole, all in the first group. */
    public TestScore council(String points) {
        return new TestScore(campaign, unit, phase, first, firstMax, second, secondMax, points);
    }

    public LongFunction<ScoreChanged> changed() {
        return position -> new ScoreChanged(
                campaign,
                unit,
                position,
                position,
                Instant.now(),
                "self-score-entered",
                new ScoreChanged.FrameworkPin(TestFramework.KEY, 1),
                "open",
                phase,
                totals(),
                nodes(),
                false);
    }

    private Totals totals() {
        BigDecimal self = number(first).add(number(second));
        BigDecimal max = number(firstMax).add(number(secondMax));
        BigDecimal decided = council == null ? null : number(council);
        return new Totals(
                self,
                decided,
                decided == null ? self : decided,
                BigDecimal.ZERO,
                max,
                BigDecimal.valueOf(30),
                council == null ? 0 : 1,
                1,
                max.compareTo(BigDecimal.TEN) > 0 ? 3 : 2);
    }

    private List<NodeScore> nodes() {
        BigDecimal decided = council == null ? null : number(council);
        return List.of(
                node(TestFramework.FIRST, null, first, firstMax, decided),
                node(TestFramework.LEAF, TestFramework.FIRST, first, firstMax, decided),
                node("1.2", TestFramework.FIRST, "0", "0", null),
                node(TestFramework.SECOND, null, second, secondMax, null),
                node("2.1", TestFramework.SECOND, second, secondMax, null));
    }

    private static NodeScore node(
            String key, @Nullable String parent, String self, String max, @Nullable BigDecimal council) {
        BigDecimal achieved = council == null ? number(self) : council;
        String kind = parent == null ? "group" : "indicator";
        return new NodeScore(key, parent, kind, number(self), council, achieved, number(max), "scored");
    }

    private static BigDecimal number(String decimal) {
        return new BigDecimal(decimal);
    }
}
