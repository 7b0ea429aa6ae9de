package dti.ranking.leaderboards.application;

import dti.contracts.UnitChanged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of a unit in the campaigns of one framework, whatever its version.
 *
 * @param restated whether predecessors stand in where the unit took no part
 * @param rule the rule of restating, in the requested language; null where restating is not requested
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
     * The result in one campaign. Where predecessors stand in for the unit, only the mean of their percentages is
     * given, because the unit itself had no points and no rank.
     *
     * @param restated whether predecessors stand in for the unit in this campaign
     * @param percent the unit's own percentage, or the mean of the contributors' percentages with equal weight
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
     * A unit with its own result in the campaign.
     *
     * @param waitingSince the time its stream was parked, so that its last events are missing from its score; null
     *     where it is not parked
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
