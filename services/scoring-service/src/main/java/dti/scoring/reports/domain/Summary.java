package dti.scoring.reports.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The general totals of a campaign.
 *
 * @param participants the number of units in the campaign
 * @param states the number of submissions by state
 * @param figures sums over all submissions
 * @param meanPercent the mean of the units' percentages; absent where there are none
 * @param notHandedIn the units that have not submitted, by code
 */
public record Summary(
        int participants,
        int opened,
        int handedIn,
        Map<String, Long> states,
        ReportFigures figures,
        UnitResult.Leaves leaves,
        @Nullable BigDecimal meanPercent,
        List<Owing> notHandedIn) {

    /**
     * A unit that has not submitted.
     *
     * @param state of its submission; absent where none is open
     */
    public record Owing(String unit, String name, @Nullable String state) {}

    /**
     * Computes the totals.
     *
     * @param participants the names of the campaign's units by code; a unit withdrawn since may still have a result
     */
    public static Summary of(Map<String, String> participants, Collection<UnitResult> results) {
        Map<String, Long> states =
                results.stream().collect(Collectors.groupingBy(UnitResult::state, TreeMap::new, Collectors.counting()));
        return new Summary(
                participants.size(),
                results.size(),
                (int) results.stream().filter(UnitResult::handedIn).count(),
                states,
                results.stream().map(UnitResult::figures).reduce(ReportFigures.NONE, ReportFigures::plus),
                results.stream().map(UnitResult::leaves).reduce(UnitResult.Leaves.NONE, UnitResult.Leaves::plus),
                mean(results.stream()
                        .map(result -> result.figures().percent())
                        .filter(Objects::nonNull)
                        .toList()),
                owing(participants, results));
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> percentages) {
        return percentages.isEmpty()
                ? null
                : percentages.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(percentages.size()), 2, RoundingMode.HALF_UP);
    }

    private static List<Owing> owing(Map<String, String> participants, Collection<UnitResult> results) {
        List<Owing> owing = new ArrayList<>();
        Set<String> absent = new TreeSet<>(participants.keySet());
        for (UnitResult result : results) {
            absent.remove(result.unit());
            if (!result.handedIn()) {
                owing.add(new Owing(result.unit(), result.name(), result.state()));
            }
        }
        absent.forEach(unit -> owing.add(new Owing(unit, participants.getOrDefault(unit, unit), null)));
        owing.sort(java.util.Comparator.comparing(Owing::unit));
        return owing;
    }
}
