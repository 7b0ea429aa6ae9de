package dti.framework.campaigns.domain;

import dti.eventsourcing.Decider;
import dti.eventsourcing.Decision;
import dti.framework.campaigns.domain.CampaignCommand.AssignLeaves;
import dti.framework.campaigns.domain.CampaignCommand.ChangePhaseDates;
import dti.framework.campaigns.domain.CampaignCommand.ChangeUnits;
import dti.framework.campaigns.domain.CampaignCommand.CreateCampaign;
import dti.framework.campaigns.domain.CampaignCommand.EnterPhase;
import dti.framework.campaigns.domain.CampaignCommand.RepinFramework;
import dti.framework.campaigns.domain.CampaignCommand.StartAssignments;
import dti.framework.campaigns.domain.CampaignEvent.AssignmentsChanged;
import dti.framework.campaigns.domain.CampaignEvent.CampaignCreated;
import dti.framework.campaigns.domain.CampaignEvent.FrameworkRepinned;
import dti.framework.campaigns.domain.CampaignEvent.PhaseDatesChanged;
import dti.framework.campaigns.domain.CampaignEvent.PhaseEntered;
import dti.framework.campaigns.domain.CampaignEvent.UnitsChanged;
import dti.framework.commands.domain.Violation;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Decides commands on a campaign and applies its events. */
public final class CampaignDecider implements Decider<CampaignCommand, CampaignState, CampaignEvent, Refusal> {

    @Override
    public CampaignState initial() {
        return new CampaignState.NotCreated();
    }

    @Override
    public Decision<CampaignEvent, Refusal> decide(CampaignCommand command, CampaignState state) {
        return switch (state) {
            case CampaignState.NotCreated _ when command instanceof CreateCampaign create -> create(create);
            case CampaignState.NotCreated _ -> refused(CampaignRule.CAMPAIGN_UNKNOWN, "");
            case Campaign campaign -> decide(command, campaign);
        };
    }

    private static Decision<CampaignEvent, Refusal> decide(CampaignCommand command, Campaign campaign) {
        return switch (command) {
            case CreateCampaign create -> refused(CampaignRule.CAMPAIGN_EXISTS, create.code());
            case EnterPhase enter -> PhaseChange.decide(enter, campaign);
            case ChangeUnits change -> changeUnits(change, campaign);
            case RepinFramework repin -> repin(repin, campaign);
            case ChangePhaseDates change -> PhaseDatesChange.decide(change, campaign);
            case AssignLeaves assign -> assign(assign, campaign);
            case StartAssignments start -> start(start, campaign);
        };
    }

    @Override
    public CampaignState evolve(CampaignState state, CampaignEvent event) {
        return switch (event) {
            case CampaignCreated created -> created.campaign();
            case PhaseEntered entered -> existing(state).at(entered.stage());
            case UnitsChanged changed -> existing(state).with(changed.added(), changed.withdrawn());
            case FrameworkRepinned repinned -> existing(state).pinnedTo(repinned.pin());
            case PhaseDatesChanged changed -> existing(state).planned(changed.phases(), changed.stage());
            case AssignmentsChanged changed -> existing(state).assigned(changed.assignments());
        };
    }

    private static Decision<CampaignEvent, Refusal> create(CreateCampaign create) {
        List<Violation> violations = TermsChecks.check(create);
        if (!violations.isEmpty()) {
            return Decision.rejected(new Refusal.Invalid(violations));
        }
        Instant at = create.at();
        return Decision.accepted(new CampaignCreated(new Campaign(
                create.code(),
                create.terms(),
                create.units(),
                create.known().starting().assignments(),
                new Stage(Phase.DRAFT, at, null))));
    }

    private static Decision<CampaignEvent, Refusal> changeUnits(ChangeUnits change, Campaign campaign) {
        if (campaign.stage().phase().isSettled()) {
            return settled(campaign);
        }
        List<Violation> violations = UnitsChecks.check(change, campaign);
        return violations.isEmpty()
                ? Decision.accepted(new UnitsChanged(change.add(), change.withdraw(), change.reason()))
                : Decision.rejected(new Refusal.Invalid(violations));
    }

    private static Decision<CampaignEvent, Refusal> repin(RepinFramework repin, Campaign campaign) {
        if (campaign.stage().phase().isSettled()) {
            return settled(campaign);
        }
        List<Violation> violations = RepinChecks.check(repin, campaign);
        if (!violations.isEmpty()) {
            return Decision.rejected(new Refusal.Invalid(violations));
        }
        return RepinChecks.broken(repin, campaign)
                .<Decision<CampaignEvent, Refusal>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new FrameworkRepinned(
                        new FrameworkPin(campaign.terms().framework().key(), repin.version()),
                        Objects.requireNonNull(repin.reason()))));
    }

    private static Decision<CampaignEvent, Refusal> assign(AssignLeaves assign, Campaign campaign) {
        if (campaign.stage().phase().isSettled()) {
            return settled(campaign);
        }
        List<Violation> violations = AssignmentChecks.check(assign);
        return violations.isEmpty()
                ? Decision.accepted(new AssignmentsChanged(assign.assignments()))
                : Decision.rejected(new Refusal.Invalid(violations));
    }

    /** Adds the assignments that follow from the framework and are missing; removes none. */
    private static Decision<CampaignEvent, Refusal> start(StartAssignments start, Campaign campaign) {
        if (campaign.stage().phase().isSettled()) {
            return settled(campaign);
        }
        Set<Assignment> all = new LinkedHashSet<>(campaign.assignments());
        return all.addAll(start.known().starting().assignments())
                ? Decision.accepted(new AssignmentsChanged(List.copyOf(all)))
                : refused(CampaignRule.NOTHING_TO_ASSIGN, "");
    }

    private static Decision<CampaignEvent, Refusal> settled(Campaign campaign) {
        return refused(CampaignRule.CAMPAIGN_SETTLED, campaign.stage().phase().wire());
    }

    static Decision<CampaignEvent, Refusal> refused(CampaignRule rule, String about) {
        return Decision.rejected(new Refusal.ByRule(rule, about));
    }

    private static Campaign existing(CampaignState state) {
        return switch (state) {
            case Campaign campaign -> campaign;
            case CampaignState.NotCreated _ -> throw new IllegalStateException("a campaign's first event creates it");
        };
    }
}
