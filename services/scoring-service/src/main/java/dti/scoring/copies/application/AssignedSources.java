package dti.scoring.copies.application;

import dti.contracts.CampaignChanged.Assignment;
import dti.scoring.submissions.application.SourceDuties;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the data sources assigned by a campaign in the latest copy from framework-service. */
@ApplicationScoped
public class AssignedSources implements SourceDuties {

    private static final String SOURCE = "source";

    private final ReferenceCopies copies;

    AssignedSources(ReferenceCopies copies) {
        this.copies = copies;
    }

    @Override
    public Uni<Set<String>> sourceOf(SubmissionId id, String unit) {
        return copies.campaign(id.campaign())
                .map(campaign -> campaign.stream()
                        .flatMap(known -> known.assignments().stream())
                        .filter(each -> each.as().equals(SOURCE) && each.unit().equals(unit))
                        .map(Assignment::leaf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
