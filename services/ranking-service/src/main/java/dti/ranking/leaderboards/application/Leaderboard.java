package dti.ranking.leaderboards.application;

import dti.contracts.UnitChanged;
import dti.runtime.request.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The units of a campaign, the best first.
 *
 * @param policy the policy that ranks them
 * @param asOf the time of the last change of the campaign, its units or any score that it includes; {@code ?asOf=} with
 *     this time returns the same
 * @param position the position, in the log submissions, of the last event that any of its scores follows from or waits
 *     for
 * @param settled whether everything up to that position had arrived and no unit waits; where not, a later response as
 *     of that position includes what arrived since
 * @param provisional whether the campaign is not published
 * @param dataAsOf the time of the last change of a score; null before the first
 * @param completeness the mean completeness of the rows, a percentage; a unit without a submission counts as 0
 * @param waiting the number of all units, not only on this page, whose score waits for a parked stream
 * @param total the number of all units, not only on this page
 * @param nextCursor the cursor of the next page of the same leaderboard, which has the same ETag; null where there is
 *     none
 */
public record Leaderboard(
        String campaign,
        String basis,
        String policy,
        Instant asOf,
        long position,
        boolean settled,
        boolean provisional,
        ResultStatus status,
        @Nullable Instant dataAsOf,
        BigDecimal completeness,
        List<Item> items,
        List<Alternative> alternatives,
        int waiting,
        int total,
        @Nullable String nextCursor) {

    /**
     * At most {@code limit} rows from place {@code from}, counted from 0, with their ranks under the other policies.
     */
    public Leaderboard page(int from, int limit) {
        int end = Math.min(items.size(), from + limit);
        List<Item> rows = List.copyOf(items.subList(Math.min(from, end), end));
        Set<String> units = rows.stream().map(Item::unit).collect(Collectors.toUnmodifiableSet());
        return new Leaderboard(
                campaign,
                basis,
                policy,
                asOf,
                position,
                settled,
                provisional,
                status,
                dataAsOf,
                completeness,
                rows,
                alternatives.stream().map(each -> each.of(units)).toList(),
                waiting,
                total,
                end < items.size() ? Page.cursor(Integer.toString(end)) : null);
    }

    /**
     * A unit.
     *
     * @param rank null where the unit cannot be ranked: nothing is scored yet, nothing is decided, or nothing applies
     * @param points the points on the requested basis, without bonus
     * @param percent points as a percentage of applicableMax
     * @param band the campaign's class of results; null in a leaderboard of a node
     * @param movement the ranks gained (below 0: lost) since the campaign entered its current phase; null where it had
     *     none then
     * @param dataAsOf the time of the last change of its score
     * @param completeness the percentage of its applicable leaves that have a value (on basis council: a decision)
     * @param waiting whether its last events are missing from its score because its stream is parked; the figures are
     *     those before
     * @param waitingSince the time its stream was parked; null where it is not parked
     */
    public record Item(
            @Nullable Integer rank,
            boolean tied,
            String unit,
            List<UnitChanged.Identifier> identifiers,
            String name,
            @Nullable BigDecimal points,
            @Nullable BigDecimal self,
            @Nullable BigDecimal council,
            @Nullable BigDecimal achieved,
            @Nullable BigDecimal bonus,
            @Nullable BigDecimal applicableMax,
            @Nullable BigDecimal percent,
            @Nullable String band,
            @Nullable Integer movement,
            ResultStatus status,
            @Nullable Instant dataAsOf,
            BigDecimal completeness,
            boolean waiting,
            @Nullable Instant waitingSince) {

        /** Whether rank, points and waiting are the same. Ignores {@code dataAsOf}, completeness and identifiers. */
        boolean hasSameResult(Item other) {
            return withoutTimes().equals(other.withoutTimes());
        }

        private Item withoutTimes() {
            return new Item(
                    rank,
                    tied,
                    unit,
                    List.of(),
                    name,
                    points,
                    self,
                    council,
                    achieved,
                    bonus,
                    applicableMax,
                    percent,
                    band,
                    movement,
                    status,
                    null,
                    BigDecimal.ZERO,
                    waiting,
                    waitingSince);
        }
    }

    /**
     * The ranks under another policy.
     *
     * @param differs whether any unit has another rank under it
     */
    public record Alternative(String policy, boolean differs, List<UnitRank> ranks) {

        private Alternative of(Set<String> units) {
            return new Alternative(
                    policy,
                    differs,
                    ranks.stream().filter(rank -> units.contains(rank.unit())).toList());
        }
    }

    /** A unit's rank, null where it cannot be ranked. */
    public record UnitRank(@Nullable Integer rank, String unit) {}
}
