package dti.ranking.leaderboards.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one unit came to where it stands, against the other units of its campaign.
 *
 * @param dataAsOf the last change of any score; null before the first
 * @param completeness how many of the unit's applicable leaves have a value, a percentage
 * @param waiting whether its last events are not in its score because its stream is parked
 * @param waitingSince when the stream was parked; null where it is not
 * @param series the whole, oldest first; the last is now
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
     * Where the unit stood after some event of the campaign.
     *
     * @param phase the unit's submission was in
     * @param rank null where it could not be ranked
     * @param ranked how many units could
     * @param median of the points of all units, on the same basis
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

    /** The same of one pillar; where a framework has no pillars, of what stands at its top. */
    public record Pillar(String key, @Nullable String code, String name, List<Sample> series) {}
}
