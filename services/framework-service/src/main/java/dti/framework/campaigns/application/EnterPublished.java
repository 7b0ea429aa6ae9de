package dti.framework.campaigns.application;

import dti.eventstore.command.CommandRequest;
import dti.framework.campaigns.application.PublishedEditionRows.Due;
import dti.framework.campaigns.application.PublishedEditionRows.Outcome;
import dti.framework.campaigns.domain.CampaignCommand.EnterPhase;
import dti.framework.campaigns.domain.Entrance;
import dti.framework.campaigns.domain.Phase;
import dti.framework.logs.application.EventLogs;
import dti.framework.logs.application.Logs;
import dti.runtime.work.WaitingItems;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Enters the phase {@code published} for campaigns whose results were published, one transaction each. Any number of
 * instances may do so at once: each claims the campaign's row, and the request's id follows from publication and
 * campaign, so that it is recorded only once.
 */
@ApplicationScoped
class EnterPublished {

    private static final Logger LOG = Logger.getLogger(EnterPublished.class);

    private static final String PUBLICATIONS = "publications";

    private final PublishedEditionRows editions;
    private final PhaseDateRows campaignRows;
    private final CampaignRepository campaigns;
    private final CampaignDecisions decisions;
    private final EventLogs logs;
    private final WaitingItems waiting;
    private final Clock clock;

    EnterPublished(
            PublishedEditionRows editions,
            PhaseDateRows campaignRows,
            CampaignRepository campaigns,
            CampaignDecisions decisions,
            EventLogs logs,
            WaitingItems waiting,
            Clock clock) {
        this.waiting = waiting;
        this.editions = editions;
        this.campaignRows = campaignRows;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.logs = logs;
        this.clock = clock;
    }

    /**
     * Settles all published results that are not settled yet. Returns the number of campaigns for which this call
     * entered the phase.
     */
    Uni<Integer> look() {
        return Panache.withSession(editions::due)
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(this::settle)
                .collect()
                .with(java.util.stream.Collectors.summingInt(entered -> entered ? 1 : 0));
    }

    /**
     * Settles one result. A result that fails is put off without holding up the others; a result whose campaign is
     * claimed by another transaction stays due.
     */
    private Uni<Boolean> settle(Due due) {
        Uni<Boolean> settled = Panache.withTransaction(() -> campaignRows
                .claim(due.campaign())
                .flatMap(mine -> mine ? settleClaimed(due) : Uni.createFrom().item(false)));
        return waiting.alone(PublishedEditionRows.WORKER, due.key(), settled, false);
    }

    private Uni<Boolean> settleClaimed(Due due) {
        CommandRequest request = request(due);
        return logs.of(Logs.CAMPAIGNS)
                .readRequest(request.id())
                .flatMap(before -> before.isEmpty()
                        ? campaigns.findById(due.campaign()).flatMap(row -> enter(due, row, request))
                        : editions.settle(due, Outcome.ENTERED).replaceWith(false));
    }

    /**
     * Enters the phase only at the campaign version whose results were published. A campaign that went back to an
     * earlier phase has other results by now.
     */
    private Uni<Boolean> enter(Due due, CampaignEntity row, CommandRequest request) {
        if (row.phase.equals(Phase.PUBLISHED.wire())) {
            return editions.settle(due, Outcome.PUBLISHED_BEFORE).replaceWith(false);
        }
        if (row.version != due.campaignVersion()) {
            return overtaken(due, "version " + row.version);
        }
        String reason = "Quyết định " + due.decisionNumber() + " ngày " + due.decisionDate();
        var enter = new EnterPhase(Phase.PUBLISHED, Entrance.BY_PUBLICATION, null, reason, request.at());
        return decisions
                .byItself(enter, row, request)
                .flatMap(refusal -> refusal.isPresent()
                        ? overtaken(due, refusal.get().toString())
                        : editions.settle(due, Outcome.ENTERED)
                                .invoke(() -> LOG.infof(
                                        "campaign-published campaign=%s publication=%s",
                                        due.campaign(), due.publication()))
                                .replaceWith(true));
    }

    private Uni<Boolean> overtaken(Due due, String why) {
        LOG.warnf(
                "publication-overtaken campaign=%s publication=%s %s: publish again",
                due.campaign(), due.publication(), why);
        return editions.settle(due, Outcome.OVERTAKEN).replaceWith(false);
    }

    private CommandRequest request(Due due) {
        String what = "publish " + due.campaign() + " " + due.publication();
        return SystemRequests.of(PUBLICATIONS, what, due.publication(), clock.instant(), due.event());
    }
}
