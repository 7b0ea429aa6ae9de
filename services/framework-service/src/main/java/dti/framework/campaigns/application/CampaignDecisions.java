package dti.framework.campaigns.application;

import dti.contracts.Actor;
import dti.eventsourcing.Decision;
import dti.eventsourcing.StreamId;
import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.framework.campaigns.domain.Campaign;
import dti.framework.campaigns.domain.CampaignCommand;
import dti.framework.campaigns.domain.CampaignCommand.CreateCampaign;
import dti.framework.campaigns.domain.CampaignCommand.EnterPhase;
import dti.framework.campaigns.domain.CampaignDecider;
import dti.framework.campaigns.domain.CampaignEvent;
import dti.framework.campaigns.domain.CampaignRule;
import dti.framework.campaigns.domain.CampaignState;
import dti.framework.campaigns.domain.Opening;
import dti.framework.campaigns.domain.Phase;
import dti.framework.campaigns.domain.Refusal;
import dti.framework.commands.application.Outbox;
import dti.framework.commands.application.OutboxEvent;
import dti.framework.commands.application.SessionCommands;
import dti.framework.commands.application.WriteResult;
import dti.framework.logs.application.Logs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Decides commands on campaigns and stores the decision: row, units and event in one transaction. */
@ApplicationScoped
class CampaignDecisions {

    private final CampaignDecider decider = new CampaignDecider();
    private final CampaignRepository campaigns;
    private final PhaseDateRows dates;
    private final Outbox outbox;
    private final SessionCommands commands;

    CampaignDecisions(CampaignRepository campaigns, PhaseDateRows dates, Outbox outbox, SessionCommands commands) {
        this.campaigns = campaigns;
        this.dates = dates;
        this.outbox = outbox;
        this.commands = commands;
    }

    Uni<Outcome<WriteResult<ChangedCampaign>, Refusal>> create(
            String code, Actor by, CommandRequest request, Supplier<Uni<CreateCampaign>> command) {
        return handle(code, by, request, state -> command.get().map(create -> decider.decide(create, state)));
    }

    /**
     * Handles a command on an existing campaign; refuses where there is none.
     *
     * @param command makes the command within the transaction, from the current campaign
     */
    Uni<Outcome<WriteResult<ChangedCampaign>, Refusal>> change(
            String code, Actor by, CommandRequest request, Function<Campaign, Uni<? extends CampaignCommand>> command) {
        return handle(code, by, request, state -> switch (state) {
            case Campaign campaign -> command.apply(campaign).map(change -> decider.decide(change, campaign));
            case CampaignState.NotCreated _ ->
                Uni.createFrom().item(Decision.rejected(new Refusal.ByRule(CampaignRule.CAMPAIGN_UNKNOWN, "")));
        });
    }

    private Uni<Outcome<WriteResult<ChangedCampaign>, Refusal>> handle(
            String code,
            Actor by,
            CommandRequest request,
            Function<CampaignState, Uni<Decision<CampaignEvent, Refusal>>> decide) {
        return commands.handle(
                Logs.CAMPAIGNS,
                request,
                Refusal.Invalid::new,
                event ->
                        result(CampaignCodec.afterChange(event), event.version().value()),
                () -> campaigns.findById(code, LockModeType.PESSIMISTIC_WRITE).flatMap(row -> {
                    CampaignEntity known = row == null ? new CampaignEntity() : row;
                    if (request.isStale(known.version)) {
                        return SessionCommands.stale(known.version);
                    }
                    CampaignState state = row == null ? decider.initial() : CampaignCodec.campaign(row.document);
                    return decide.apply(state).flatMap(decision -> keep(decision, state, known, by, request));
                }));
    }

    /**
     * Enters a phase by its date or by a publication, in the caller's transaction, which has locked the row.
     *
     * @return the reason for refusing; empty where the phase was entered
     */
    Uni<Optional<Refusal>> byItself(EnterPhase enter, CampaignEntity row, CommandRequest request) {
        CampaignState state = CampaignCodec.campaign(row.document);
        return keep(decider.decide(enter, state), state, row, SystemRequests.actor(request), request)
                .map(attempt -> attempt instanceof Attempt.Refused<WriteResult<ChangedCampaign>, Refusal>(var reason)
                        ? Optional.of(reason)
                        : Optional.empty());
    }

    private Uni<Attempt<WriteResult<ChangedCampaign>, Refusal>> keep(
            Decision<CampaignEvent, Refusal> decision,
            CampaignState state,
            CampaignEntity row,
            Actor by,
            CommandRequest request) {
        return switch (decision) {
            case Decision.Rejected<CampaignEvent, Refusal>(Refusal reason) -> SessionCommands.refused(reason);
            case Decision.Accepted<CampaignEvent, Refusal>(var events) ->
                keep(events.getFirst(), existing(decider.evolve(state, events.getFirst())), row, by, request);
        };
    }

    private Uni<Attempt<WriteResult<ChangedCampaign>, Refusal>> keep(
            CampaignEvent event, Campaign after, CampaignEntity row, Actor by, CommandRequest request) {
        OutboxEvent recorded = new OutboxEvent(
                Logs.CAMPAIGNS,
                new StreamId(after.code()),
                row.version,
                "campaign-" + CampaignChange.name(event),
                CampaignChange.of(event, after, by, request.at()));
        row.code = after.code();
        row.version = row.version + 1;
        row.phase = after.stage().phase().wire();
        row.document = CampaignCodec.json(after);
        return campaigns
                .persistAndFlush(row)
                .chain(() -> keepUnits(event, after))
                .chain(() -> keepDates(event, after, by, request.at()))
                .chain(() -> outbox.append(recorded, request))
                .map(place -> new Attempt.Recorded<>(result(after, place.version()), place.position()));
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

    private Uni<Void> keepDates(CampaignEvent event, Campaign after, Actor by, Instant at) {
        return switch (event) {
            case CampaignEvent.CampaignCreated _ -> dates.plan(after, at);
            case CampaignEvent.PhaseDatesChanged _ -> dates.planAnew(after);
            case CampaignEvent.PhaseEntered entered ->
                dates.settle(
                        after.code(),
                        entered.stage().phase(),
                        openedBy(entered.stage().phase(), by));
            case CampaignEvent.UnitsChanged _, CampaignEvent.FrameworkRepinned _, CampaignEvent.AssignmentsChanged _ ->
                Uni.createFrom().voidItem();
        };
    }

    /**
     * Only a publication enters {@code published}, never a date, so that phase does not count as opened by its date.
     */
    private static Opening.Outcome openedBy(Phase phase, Actor by) {
        return SystemRequests.isSystem(by) && phase != Phase.PUBLISHED
                ? Opening.Outcome.BY_DATE
                : Opening.Outcome.BY_HAND;
    }

    private static Campaign existing(CampaignState state) {
        return switch (state) {
            case Campaign campaign -> campaign;
            case CampaignState.NotCreated _ -> throw new IllegalStateException("every event leaves a campaign");
        };
    }

    private static WriteResult<ChangedCampaign> result(Campaign campaign, long version) {
        return WriteResult.of(new ChangedCampaign(campaign, version), version);
    }
}
