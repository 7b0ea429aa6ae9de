package dti.framework.campaigns.application;

import dti.framework.campaigns.domain.Assignment;
import dti.framework.campaigns.domain.Campaign;
import dti.framework.campaigns.domain.CampaignCommand;
import dti.framework.campaigns.domain.CampaignCommand.AssignLeaves;
import dti.framework.campaigns.domain.CampaignCommand.ChangePhaseDates;
import dti.framework.campaigns.domain.CampaignCommand.ChangeUnits;
import dti.framework.campaigns.domain.CampaignCommand.CreateCampaign;
import dti.framework.campaigns.domain.CampaignCommand.EnterPhase;
import dti.framework.campaigns.domain.CampaignCommand.RepinFramework;
import dti.framework.campaigns.domain.CampaignCommand.StartAssignments;
import dti.framework.campaigns.domain.CampaignState;
import dti.framework.campaigns.domain.Entrance;
import dti.framework.campaigns.domain.FrameworkPin;
import dti.framework.campaigns.domain.Phase;
import dti.framework.campaigns.domain.PhaseDates;
import dti.framework.campaigns.domain.Terms;
import dti.framework.permissions.Permission;
import dti.framework.publishing.application.WriteContext;
import dti.framework.publishing.application.Written;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What administrators do with campaigns. */
@ApplicationScoped
public class DecideCampaign {

    private final CampaignDecisions decisions;
    private final References references;

    DecideCampaign(CampaignDecisions decisions, References references) {
        this.decisions = decisions;
        this.references = references;
    }

    public Uni<Written<ChangedCampaign>> create(String code, Terms terms, List<String> units, WriteContext context) {
        Permission.LEAD_CAMPAIGN.demandOf(context.caller());
        return decisions.run(
                code,
                context,
                state -> references
                        .starting(units, terms.framework(), context.at())
                        .map(known -> new CreateCampaign(code, terms, units, known, context.at())));
    }

    public Uni<Written<ChangedCampaign>> enterPhase(String code, PhaseEntry entry, WriteContext context) {
        Permission.LEAD_CAMPAIGN.demandOf(context.caller());
        return decisions.run(
                code,
                context,
                existing(campaign -> Uni.createFrom()
                        .item(new EnterPhase(
                                entry.to(), Entrance.BY_HAND, entry.closes(), entry.reason(), context.at()))));
    }

    public Uni<Written<ChangedCampaign>> changePhaseDates(
            String code, List<PhaseDates> phases, @Nullable String reason, WriteContext context) {
        Permission.LEAD_CAMPAIGN.demandOf(context.caller());
        return decisions.run(
                code,
                context,
                existing(campaign -> Uni.createFrom().item(new ChangePhaseDates(phases, reason, context.at()))));
    }

    public Uni<Written<ChangedCampaign>> changeUnits(String code, UnitsChange change, WriteContext context) {
        Permission.LEAD_CAMPAIGN.demandOf(context.caller());
        return decisions.run(
                code,
                context,
                existing(campaign -> references
                        .known(change.add(), campaign.terms().framework())
                        .map(known -> new ChangeUnits(
                                change.add(), change.withdraw(), change.reason(), known, context.at()))));
    }

    public Uni<Written<ChangedCampaign>> repin(
            String code, int version, @Nullable String reason, WriteContext context) {
        Permission.LEAD_CAMPAIGN.demandOf(context.caller());
        return decisions.run(
                code,
                context,
                existing(campaign -> references
                        .known(
                                List.of(),
                                new FrameworkPin(campaign.terms().framework().key(), version))
                        .map(known -> new RepinFramework(version, reason, known, context.at()))));
    }

    public Uni<Written<ChangedCampaign>> assign(String code, List<Assignment> assignments, WriteContext context) {
        Permission.LEAD_CAMPAIGN.demandOf(context.caller());
        List<String> units =
                assignments.stream().map(Assignment::unit).distinct().toList();
        return decisions.run(
                code,
                context,
                existing(campaign -> references
                        .known(units, campaign.terms().framework())
                        .map(known -> new AssignLeaves(assignments, known, context.at()))));
    }

    public Uni<Written<ChangedCampaign>> assignFromFramework(String code, WriteContext context) {
        Permission.LEAD_CAMPAIGN.demandOf(context.caller());
        return decisions.run(
                code,
                context,
                existing(campaign -> references
                        .starting(campaign.units(), campaign.terms().framework(), context.at())
                        .map(known -> new StartAssignments(known, context.at()))));
    }

    /** 404 for a campaign that is not there, before anything is looked up for it. */
    private static Function<CampaignState, Uni<? extends CampaignCommand>> existing(
            Function<Campaign, Uni<? extends CampaignCommand>> command) {
        return state -> switch (state) {
            case Campaign campaign -> command.apply(campaign);
            case CampaignState.NotCreated _ -> throw CampaignProblems.unknown();
        };
    }

    /**
     * A wish to enter a phase.
     *
     * @param closes a new end of the phase, instead of the planned one
     */
    public record PhaseEntry(
            Phase to, @Nullable Instant closes, @Nullable String reason) {}

    /** Units to join and to leave. */
    public record UnitsChange(
            List<String> add,
            List<String> withdraw,
            @Nullable String reason) {}
}
