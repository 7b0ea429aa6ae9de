package dti.scoring.reference.application;

import dti.contracts.CampaignChanged.Assignment;
import dti.scoring.submissions.application.SourceDuties;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sources of data by the campaign's assignments, as framework-service last told them. */
@ApplicationScoped
public class AssignedSources implements SourceDuties {

    private static final String SOURCE = "source";

    private final ReferenceCopies copies;

    AssignedSources(ReferenceCopies copies) {
        this.copies = copies;
    }

    @Override
    public Uni<Boolean> isSource(SubmissionId id, String leaf, String unit) {
        Assignment wanted = new Assignment(leaf, unit, SOURCE);
        return copies.campaign(id.campaign())
                .map(campaign ->
                        campaign.isPresent() && campaign.get().assignments().contains(wanted));
    }
}
