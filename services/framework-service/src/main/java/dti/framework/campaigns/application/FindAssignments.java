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

/**
 * Finds the assignments of a campaign, and the agencies printed by its framework to which no unit could be assigned.
 */
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

    /** The agencies printed by the framework that do not match exactly one unit, as units are registered now. */
    public Uni<Unresolved> unresolved(String code, Caller caller) {
        Permission.READ_CAMPAIGNS.demandOf(caller);
        return campaigns
                .one(code, caller)
                .flatMap(campaign -> Panache.withSession(() -> references.starting(
                                campaign.units(), campaign.terms().framework(), clock.instant()))
                        .map(known -> new Unresolved(campaign, known.starting().unresolved())));
    }

    /** The campaign, and the agencies of its framework that do not match exactly one unit. */
    public record Unresolved(Campaign campaign, List<UnresolvedAgency> agencies) {}
}
