package dti.ranking.leaderboards.application;

import dti.contracts.UnitChanged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a unit did in one campaign after the other of the same framework, whatever its version.
 *
 * @param restated whether its predecessors stand in where it took no part
 * @param rule how, in the language asked for; null where nothing is restated
 * @param points one for each campaign the caller may read, the earliest period first
 */
public record UnitSeries(
        String framework,
        String unit,
        String name,
        List<UnitChanged.Identifier> identifiers,
        String basis,
        boolean restated,
        @Nullable String rule,
        List<Point> points) {

    /**
     * One campaign. Where others stand in for the unit only their mean is given: they had points and a rank, it had none.
     *
     * @param restated whether others stand in for it here
     * @param percent the mean of the contributors' percentages, each counted alike
     * @param waiting whether the score of any of the contributors waits for a parked stream
     */
    public record Point(
            String campaign,
            String title,
            String period,
            int frameworkVersion,
            ResultStatus status,
            boolean restated,
            @Nullable Integer rank,
            int ranked,
            @Nullable BigDecimal points,
            @Nullable BigDecimal applicableMax,
            @Nullable BigDecimal percent,
            @Nullable Instant dataAsOf,
            boolean waiting,
            List<Contributor> contributors) {}

    /**
     * A unit with what it earned, where it earned it.
     *
     * @param waitingSince when its stream was parked, so that its last events are not in its score; null where it is not
     */
    public record Contributor(
            String unit,
            String name,
            @Nullable Integer rank,
            @Nullable BigDecimal points,
            @Nullable BigDecimal applicableMax,
            @Nullable BigDecimal percent,
            @Nullable Instant waitingSince) {}
}
