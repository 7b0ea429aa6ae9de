package dti.framework.campaigns.application;

import dti.framework.campaigns.domain.Campaign;
import dti.framework.campaigns.domain.UnresolvedAgency;
import dti.framework.permissions.Permission;
import dti.runtime.access.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Finds who does what in a campaign, and for whom of those the framework prints nobody could be assigned. */
@ApplicationScoped
public class FindAssignments {

    private final FindCampaigns campaigns;
    private final References references;
    private final Clock clock;

    FindAssignments(FindCampaigns campaigns, References references, Clock clock) {
        this.campaigns = campaigns;
        this.references = references;
        this.clock = clock;
    }

    /** The campaign with its assignments; 404 when there is none. */
    public Uni<Campaign> of(String code, Caller caller) {
        return campaigns.one(code, caller);
    }

    /** The agencies printed beside leaves that are not one registered unit, as units are registered now. */
    public Uni<Unresolved> unresolved(String code, Caller caller) {
        Permission.READ_CAMPAIGNS.demandOf(caller);
        return campaigns
                .one(code, caller)
                .flatMap(campaign -> Panache.withSession(() -> references.starting(
                                campaign.units(), campaign.terms().framework(), clock.instant()))
                        .map(known -> new Unresolved(campaign, known.starting().unresolved())));
    }

    /** The campaign, and what of its framework's agencies is nobody. */
    public record Unresolved(Campaign campaign, List<UnresolvedAgency> agencies) {}
}
