package dti.scoring.copies.application;

import dti.contracts.CampaignChanged.Assignment;
import dti.contracts.CampaignChanged.Campaign;
import dti.scoring.submissions.application.ReviewerDuties;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Finds the reviewers assigned by a campaign in the latest copy from framework-service. */
@ApplicationScoped
public class AssignedReviewers implements ReviewerDuties {

    private static final String REVIEWER = "reviewer";

    private final ReferenceCopies copies;

    AssignedReviewers(ReferenceCopies copies) {
        this.copies = copies;
    }

    @Override
    public Uni<Set<String>> closedTo(SubmissionId id, String unit) {
        return copies.campaign(id.campaign())
                .map(campaign -> campaign.map(known -> closed(known, unit)).orElse(Set.of()));
    }

    private static Set<String> closed(Campaign campaign, String unit) {
        Set<String> closed = new HashSet<>();
        Set<String> own = new HashSet<>();
        for (Assignment assignment : campaign.assignments()) {
            if (assignment.as().equals(REVIEWER)) {
                (assignment.unit().equals(unit) ? own : closed).add(assignment.leaf());
            }
        }
        closed.removeAll(own);
        return closed;
    }
}
