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
 * What a report begins with: the moment it is of, and what fits in memory, one line for each of 5,000 units at most.
 *
 * @param position of the log {@code submissions}: everything until there is in the report, nothing after
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
