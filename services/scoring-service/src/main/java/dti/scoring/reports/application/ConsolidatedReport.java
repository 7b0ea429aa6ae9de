package dti.scoring.reports.application;

import dti.scoring.reports.domain.NodeResult;
import dti.scoring.reports.domain.ScoreChange;
import dti.scoring.reports.domain.Summary;
import dti.scoring.reports.domain.UnitResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The schema of the JSON report. The report is written piece by piece and is never held in memory like this.
 *
 * @param position in the log {@code submissions}: the report has everything up to it and nothing after
 * @param items every unit with every node, by the unit's code
 * @param changes every decision that changed something, by unit and version
 * @param nodes every node of the campaign's framework, summed up over the units it applies to
 */
public record ConsolidatedReport(
        String campaign,
        String title,
        String period,
        Pin framework,
        String phase,
        String position,
        @Nullable Instant asOf,
        Totals summary,
        List<Item> items,
        List<ScoreChange> changes,
        List<NodeTotal> nodes) {

    /** The framework and version that the campaign has pinned. */
    @Schema(name = "ReportPin")
    public record Pin(String key, int version) {}

    /** The general totals, and the units that have not submitted. */
    @Schema(name = "ReportTotals")
    public record Totals(
            int participants,
            int opened,
            int handedIn,
            Map<String, Long> states,
            Score score,
            UnitResult.Leaves leaves,
            @Nullable BigDecimal meanPercent,
            List<Summary.Owing> notHandedIn) {}

    /** The three score columns, the bonus and the maximum. */
    @Schema(name = "ReportScore")
    public record Score(
            BigDecimal self,
            @Nullable BigDecimal council,
            BigDecimal achieved,
            BigDecimal bonus,
            BigDecimal applicableMax,
            @Nullable BigDecimal percent) {}

    /** A unit. */
    @Schema(name = "ReportItem")
    public record Item(
            String unit,
            String name,
            String state,
            String phase,
            boolean handedIn,
            long version,
            String position,
            Score score,
            UnitResult.Leaves leaves,
            List<NodeResult> nodes) {}

    /** A node, summed up over all units. */
    @Schema(name = "ReportNodeTotal")
    public record NodeTotal(
            String key,
            @Nullable String code,
            @Nullable String parent,
            String kind,
            String name,
            int units,
            Score score) {}
}
