package dti.scoring.copies.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.scoring.submissions.application.NeighbourPolicies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads {@code policies.conflictOfInterest} from the copy of a campaign. */
@ApplicationScoped
public class CampaignNeighbourPolicies implements NeighbourPolicies {

    /** The policy value under which only the unit itself, its predecessors and its successors count as one's own. */
    private static final String EXACT = "exact";

    private final ReferenceCopies copies;

    CampaignNeighbourPolicies(ReferenceCopies copies) {
        this.copies = copies;
    }

    @Override
    public Uni<Boolean> countNeighbours(String campaign) {
        return copies.campaign(campaign)
                .map(known ->
                        known.map(CampaignNeighbourPolicies::countsNeighbours).orElse(true));
    }

    /** Returns whether the units directly above and below count as one's own in this campaign. */
    public static boolean countsNeighbours(Campaign campaign) {
        return !EXACT.equals(campaign.policies().conflictOfInterest());
    }
}
