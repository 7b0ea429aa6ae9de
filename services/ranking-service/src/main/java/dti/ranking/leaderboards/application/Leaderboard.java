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
 * @param policy by which they are ranked
 * @param asOf the last change it knows of, of the campaign, its units or any score; {@code ?asOf=} of it answers the same
 * @param position of the last event that any of its scores follows from or waits for, in the log submissions
 * @param settled whether everything up to that position had arrived and no unit waits; of what had not arrived, an answer as of
 *     then has it, too
 * @param provisional whether it is not published
 * @param dataAsOf the last change of a score; null before the first
 * @param completeness the mean of the rows', a percentage; a unit without a submission counts as 0
 * @param waiting how many of its units have a score that waits for a parked stream, on this page or not
 * @param total how many units there are, on this page or not
 * @param nextCursor of the next page of the same leaderboard, whose ETag is the same; null where there is none
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

    /** Some of its rows, from the best on, with their ranks under the other policies. */
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
     * @param rank null where it cannot be ranked: nothing is scored yet, nothing decided, or nothing applies
     * @param points on the basis asked for, without bonus
     * @param percent of points in applicableMax
     * @param band the campaign's class of results, of the whole only
     * @param movement ranks up (below 0: down) since the campaign entered its current phase; null where it had none then
     * @param dataAsOf the last change of its score
     * @param completeness how many of its applicable leaves have a value (on basis council: a decision), a percentage
     * @param waiting whether its last events are not in its score because its stream is parked; the figures are those before
     * @param waitingSince when the stream was parked; null where it is not
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

        /** Whether it says the same of rank, points and waiting; when the data came is another matter. */
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
     * The order under another policy.
     *
     * @param differs whether any unit has another rank there
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
