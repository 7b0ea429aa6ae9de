package dti.framework.campaigns.application;

import dti.eventstore.command.CommandRequest;
import dti.framework.campaigns.application.PhaseDateRows.Due;
import dti.framework.campaigns.domain.CampaignCommand.EnterPhase;
import dti.framework.campaigns.domain.Entrance;
import dti.framework.campaigns.domain.Opening;
import dti.framework.campaigns.domain.Refusal;
import dti.framework.logs.application.EventLogs;
import dti.framework.logs.application.Logs;
import dti.runtime.work.WaitingItems;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Enters the phases whose date has come, those of one campaign in their order, one transaction each. Any number of
 * instances may do so at once: each claims the campaign's row, and the id of the request that enters the phase follows
 * from campaign, phase and date, so that it is recorded only once.
 */
@ApplicationScoped
class OpenDuePhases {

    private static final Logger LOG = Logger.getLogger(OpenDuePhases.class);

    private static final String SCHEDULER = "scheduler";

    private final PhaseDateRows dates;
    private final CampaignRepository campaigns;
    private final CampaignDecisions decisions;
    private final EventLogs logs;
    private final WaitingItems waiting;
    private final Clock clock;

    OpenDuePhases(
            PhaseDateRows dates,
            CampaignRepository campaigns,
            CampaignDecisions decisions,
            EventLogs logs,
            WaitingItems waiting,
            Clock clock) {
        this.waiting = waiting;
        this.dates = dates;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.logs = logs;
        this.clock = clock;
    }

    /**
     * Opens all phases that are due now. Returns the number of phases that this call opened. A campaign that fails is
     * put off without holding up the others.
     */
    Uni<Integer> look() {
        Instant now = clock.instant();
        return Panache.withSession(() -> dates.due(now))
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(
                        campaign -> waiting.alone(PhaseDateRows.WORKER, campaign, openAll(campaign, now, 0), 0))
                .collect()
                .with(java.util.stream.Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> openAll(String campaign, Instant now, int opened) {
        return Panache.withTransaction(() -> openNext(campaign, now))
                .flatMap(another -> another
                        ? openAll(campaign, now, opened + 1)
                        : Uni.createFrom().item(opened));
    }

    /** Opens the first due phase. Returns true when a phase was entered, so that the next one may be due as well. */
    private Uni<Boolean> openNext(String campaign, Instant now) {
        return dates.claim(campaign)
                .flatMap(mine -> mine ? dates.firstDue(campaign, now) : nothing())
                .flatMap(due -> due.map(date -> open(campaign, date, now))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> open(String campaign, Due due, Instant now) {
        CommandRequest request = request(campaign, due, now);
        return logs.of(Logs.CAMPAIGNS).readRequest(request.id()).flatMap(before -> {
            if (!before.isEmpty()) {
                return dates.settle(campaign, due.phase(), Opening.Outcome.BY_DATE)
                        .replaceWith(false);
            }
            var enter = new EnterPhase(due.phase(), Entrance.BY_DATE, null, null, now);
            return campaigns
                    .findById(campaign)
                    .flatMap(row -> decisions.byItself(enter, row, request))
                    .flatMap(refusal -> told(campaign, due, refusal));
        });
    }

    private Uni<Boolean> told(String campaign, Due due, Optional<Refusal> refusal) {
        String phase = due.phase().wire();
        if (refusal.isEmpty()) {
            LOG.infof("phase-opened-by-date campaign=%s phase=%s", campaign, phase);
            return Uni.createFrom().item(true);
        }
        return switch (refusal.get()) {
            case Refusal.ByRule rule -> {
                LOG.warnf(
                        "phase-not-opened campaign=%s phase=%s rule=%s",
                        campaign, phase, rule.rule().wire());
                yield dates.refuse(campaign, due.phase(), rule).replaceWith(false);
            }
            case Refusal.Invalid invalid ->
                throw new IllegalStateException("a date carries no values to refuse: " + invalid);
        };
    }

    private static CommandRequest request(String campaign, Due due, Instant now) {
        String what = "open " + campaign + "/" + due.phase().wire() + " " + due.opensMicros();
        UUID key = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        return SystemRequests.of(SCHEDULER, what, key, now, null);
    }

    private static Uni<Optional<Due>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }
}
