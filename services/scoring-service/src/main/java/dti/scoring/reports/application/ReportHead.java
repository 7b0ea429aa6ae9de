package dti.scoring.reports.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.rules.framework.Node;
import dti.scoring.reports.domain.Summary;
import dti.scoring.reports.domain.UnitResult;
import dti.scoring.submissions.domain.ScoredFramework;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a report: its moment, and the unit totals, which fit in memory at one line for each of at most 5,000
 * units.
 *
 * @param position of the log {@code submissions}: the report has everything up to it and nothing after
 * @param asOf when the event at that position was recorded; absent while there is none
 * @param framework the version the campaign has pinned
 */
record ReportHead(
        Campaign campaign,
        ScoredFramework framework,
        long position,
        @Nullable Instant asOf,
        List<UnitResult> units,
        Summary summary) {

    ReportHead {
        units = List.copyOf(units);
    }

    List<Node> nodes() {
        return framework.index().framework().nodes();
    }
}
