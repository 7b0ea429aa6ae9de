package dti.framework.campaigns.application;

import dti.eventsourcing.Decision;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.framework.campaigns.domain.Campaign;
import dti.framework.campaigns.domain.CampaignCommand;
import dti.framework.campaigns.domain.CampaignCommand.EnterPhase;
import dti.framework.campaigns.domain.CampaignDecider;
import dti.framework.campaigns.domain.CampaignEvent;
import dti.framework.campaigns.domain.CampaignState;
import dti.framework.campaigns.domain.Opening;
import dti.framework.campaigns.domain.Phase;
import dti.framework.campaigns.domain.Refusal;
import dti.framework.publishing.application.Logs;
import dti.framework.publishing.application.Outbox;
import dti.framework.publishing.application.OutboxEvent;
import dti.framework.publishing.application.WriteContext;
import dti.framework.publishing.application.Writes;
import dti.framework.publishing.application.Written;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets the decider decide on a campaign, and keeps what it decided: row, units and event in one transaction. */
@ApplicationScoped
class CampaignDecisions {

    private final CampaignDecider decider = new CampaignDecider();
    private final CampaignRepository campaigns;
    private final PhaseDateRows dates;
    private final Outbox outbox;
    private final Writes writes;

    CampaignDecisions(CampaignRepository campaigns, PhaseDateRows dates, Outbox outbox, Writes writes) {
        this.campaigns = campaigns;
        this.dates = dates;
        this.outbox = outbox;
        this.writes = writes;
    }

    /**
     * Runs one command.
     *
     * @param command made within the transaction, from the campaign as it is
     */
    Uni<Written<ChangedCampaign>> run(
            String code, WriteContext context, Function<CampaignState, Uni<? extends CampaignCommand>> command) {
        return writes.once(
                Logs.CAMPAIGNS,
                context,
                CampaignDecisions::again,
                () -> campaigns
                        .findById(code, LockModeType.PESSIMISTIC_WRITE)
                        .flatMap(row -> decide(code, row, context, command)));
    }

    private Uni<Written<ChangedCampaign>> decide(
            String code,
            @Nullable CampaignEntity row,
            WriteContext context,
            Function<CampaignState, Uni<? extends CampaignCommand>> command) {
        long version = row == null ? 0 : row.version;
        if (context.isStale(version)) {
            throw Writes.stale(version);
        }
        CampaignState state = row == null ? decider.initial() : CampaignCodec.campaign(row.document);
        return command.apply(state).flatMap(wanted -> switch (decider.decide(wanted, state)) {
            case Decision.Rejected<CampaignEvent, Refusal>(Refusal reason) -> throw CampaignProblems.of(reason);
            case Decision.Accepted<CampaignEvent, Refusal>(var events) ->
                keep(events.getFirst(), existing(decider.evolve(state, events.getFirst())), row, context);
        });
    }

    /**
     * Enters a phase whose date has come, or whose results were published, in the caller's transaction, which has locked the row.
     *
     * @return why not, where a rule stands against it
     */
    Uni<Optional<Refusal>> byItself(EnterPhase enter, CampaignEntity row, WriteContext context) {
        CampaignState state = CampaignCodec.campaign(row.document);
        return switch (decider.decide(enter, state)) {
            case Decision.Rejected<CampaignEvent, Refusal>(Refusal reason) ->
                Uni.createFrom().item(Optional.of(reason));
            case Decision.Accepted<CampaignEvent, Refusal>(var events) ->
                keep(events.getFirst(), existing(decider.evolve(state, events.getFirst())), row, context)
                        .replaceWith(Optional.empty());
        };
    }

    private Uni<Written<ChangedCampaign>> keep(
            CampaignEvent event, Campaign after, @Nullable CampaignEntity known, WriteContext context) {
        CampaignEntity row = known == null ? new CampaignEntity() : known;
        OutboxEvent recorded = new OutboxEvent(
                Logs.CAMPAIGNS,
                new StreamId(after.code()),
                row.version,
                "campaign-" + CampaignChange.name(event),
                CampaignChange.of(event, after, context));
        row.code = after.code();
        row.version = row.version + 1;
        row.phase = after.stage().phase().wire();
        row.document = CampaignCodec.json(after);
        return campaigns
                .persistAndFlush(row)
                .chain(() -> keepUnits(event, after))
                .chain(() -> keepDates(event, after, context))
                .chain(() -> outbox.record(recorded, context))
                .map(place -> written(after, place.version(), place.position()));
    }

    private Uni<Void> keepUnits(CampaignEvent event, Campaign after) {
        return switch (event) {
            case CampaignEvent.CampaignCreated created ->
                campaigns.addUnits(after.code(), created.campaign().units());
            case CampaignEvent.UnitsChanged changed ->
                campaigns
                        .withdrawUnits(after.code(), changed.withdrawn())
                        .chain(() -> campaigns.addUnits(after.code(), changed.added()));
            case CampaignEvent.PhaseEntered _ -> campaigns.forgetEntered(after.code());
            // Every submission records the new end, as it recorded the phase.
            case CampaignEvent.PhaseDatesChanged changed
            when changed.stage() != null -> campaigns.forgetEntered(after.code());
            case CampaignEvent.PhaseDatesChanged _,
                    CampaignEvent.FrameworkRepinned _,
                    CampaignEvent.AssignmentsChanged _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> keepDates(CampaignEvent event, Campaign after, WriteContext context) {
        return switch (event) {
            case CampaignEvent.CampaignCreated _ -> dates.plan(after, context.at());
            case CampaignEvent.PhaseDatesChanged _ -> dates.planAnew(after);
            case CampaignEvent.PhaseEntered entered ->
                dates.settle(
                        after.code(),
                        entered.stage().phase(),
                        openedBy(entered.stage().phase(), context));
            case CampaignEvent.UnitsChanged _, CampaignEvent.FrameworkRepinned _, CampaignEvent.AssignmentsChanged _ ->
                Uni.createFrom().voidItem();
        };
    }

    /** No date publishes: whoever published was before it. */
    private static Opening.Outcome openedBy(Phase phase, WriteContext context) {
        return context.isSystem() && phase != Phase.PUBLISHED ? Opening.Outcome.BY_DATE : Opening.Outcome.BY_HAND;
    }

    private static Campaign existing(CampaignState state) {
        return switch (state) {
            case Campaign campaign -> campaign;
            case CampaignState.NotCreated _ -> throw new IllegalStateException("every event leaves a campaign");
        };
    }

    private static Written<ChangedCampaign> again(StoredEvent event) {
        return written(CampaignCodec.afterChange(event), event.version().value(), event.position());
    }

    private static Written<ChangedCampaign> written(Campaign campaign, long version, GlobalPosition position) {
        return new Written<>(new ChangedCampaign(campaign, version), Logs.CAMPAIGNS, version, position, version == 1);
    }
}
