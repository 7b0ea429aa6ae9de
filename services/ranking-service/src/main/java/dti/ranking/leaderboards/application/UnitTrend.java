package dti.ranking.leaderboards.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rank and points of one unit over time, compared with the other units of its campaign.
 *
 * @param dataAsOf the time of the last change of any score; null before the first
 * @param completeness the percentage of the unit's applicable leaves that have a value
 * @param waiting whether its last events are not in its score because its stream is parked
 * @param waitingSince the time its stream was parked; null where it is not parked
 * @param series samples of the whole score, oldest first; the last one is the present
 */
public record UnitTrend(
        String campaign,
        String unit,
        String name,
        String basis,
        String policy,
        Instant asOf,
        boolean provisional,
        ResultStatus status,
        @Nullable Instant dataAsOf,
        BigDecimal completeness,
        boolean waiting,
        @Nullable Instant waitingSince,
        List<Sample> series,
        List<Pillar> pillars) {

    /**
     * The rank and points of the unit after an event of the campaign.
     *
     * @param phase the phase of the unit's submission then; null where the unit had no score yet
     * @param rank null where the unit could not be ranked
     * @param ranked the number of units with a rank
     * @param median the median of the points of all units, on the same basis
     */
    public record Sample(
            Instant at,
            @Nullable String phase,
            @Nullable Integer rank,
            int ranked,
            @Nullable BigDecimal points,
            @Nullable BigDecimal applicableMax,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal median) {}

    /** The samples of one pillar, or of one top-level node where the framework has no pillars. */
    public record Pillar(String key, @Nullable String code, String name, List<Sample> series) {}
}
