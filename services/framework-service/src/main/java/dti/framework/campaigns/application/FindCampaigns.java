package dti.framework.campaigns.application;

import dti.framework.campaigns.domain.Campaign;
import dti.framework.campaigns.domain.Opening;
import dti.framework.logs.application.EventLogs;
import dti.framework.logs.application.Logs;
import dti.framework.permissions.Permission;
import dti.runtime.access.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds campaigns. */
@ApplicationScoped
public class FindCampaigns {

    private final CampaignRepository campaigns;
    private final PhaseDateRows dates;
    private final EventLogs logs;

    FindCampaigns(CampaignRepository campaigns, PhaseDateRows dates, EventLogs logs) {
        this.campaigns = campaigns;
        this.dates = dates;
        this.logs = logs;
    }

    /** Version and progress, without the campaign itself; 404 when there is none. */
    public Uni<CampaignProgress> progress(String code, Caller caller) {
        Permission.READ_CAMPAIGNS.demandOf(caller);
        return Panache.withSession(() -> campaigns.progress(code)).map(found -> {
            if (found.isEmpty()) {
                throw CampaignProblems.unknown();
            }
            return found.getFirst();
        });
    }

    public Uni<Campaign> one(String code, Caller caller) {
        Permission.READ_CAMPAIGNS.demandOf(caller);
        return Panache.withSession(() -> campaigns.findById(code))
                .onItem()
                .ifNull()
                .failWith(CampaignProblems::unknown)
                .map(row -> CampaignCodec.campaign(row.document));
    }

    /** The outcomes of the campaign's planned opening dates. */
    public Uni<List<Opening>> openings(String code, Caller caller) {
        Permission.READ_CAMPAIGNS.demandOf(caller);
        return Panache.withSession(() -> dates.openings(code));
    }

    /** Up to {@code limit + 1} campaigns after the code, by code. */
    public Uni<List<ChangedCampaign>> page(String after, int limit, Caller caller) {
        Permission.READ_CAMPAIGNS.demandOf(caller);
        return Panache.withSession(() -> campaigns.page(after, limit))
                .map(rows -> rows.stream()
                        .map(row -> new ChangedCampaign(CampaignCodec.campaign(row.document), row.version))
                        .toList());
    }

    /** A number that changes whenever any campaign changes. */
    public Uni<Long> edition(Caller caller) {
        Permission.READ_CAMPAIGNS.demandOf(caller);
        return logs.of(Logs.CAMPAIGNS).head().map(head -> head.position().value());
    }
}
