package dti.framework.campaigns.application;

import dti.contracts.Actor;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.framework.campaigns.domain.Assignment;
import dti.framework.campaigns.domain.CampaignCommand.AssignLeaves;
import dti.framework.campaigns.domain.CampaignCommand.ChangePhaseDates;
import dti.framework.campaigns.domain.CampaignCommand.ChangeUnits;
import dti.framework.campaigns.domain.CampaignCommand.CreateCampaign;
import dti.framework.campaigns.domain.CampaignCommand.EnterPhase;
import dti.framework.campaigns.domain.CampaignCommand.RepinFramework;
import dti.framework.campaigns.domain.CampaignCommand.StartAssignments;
import dti.framework.campaigns.domain.Entrance;
import dti.framework.campaigns.domain.FrameworkPin;
import dti.framework.campaigns.domain.Phase;
import dti.framework.campaigns.domain.PhaseDates;
import dti.framework.campaigns.domain.Refusal;
import dti.framework.campaigns.domain.Terms;
import dti.framework.commands.application.WriteResult;
import dti.framework.permissions.Permission;
import dti.runtime.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands of administrators on campaigns. */
@ApplicationScoped
public class DecideCampaign {

    private final CampaignDecisions decisions;
    private final References references;

    DecideCampaign(CampaignDecisions decisions, References references) {
        this.decisions = decisions;
        this.references = references;
    }

    public Uni<Outcome<WriteResult<ChangedCampaign>, Refusal>> create(
            String code, Terms terms, List<String> units, Caller caller, CommandRequest request) {
        Actor by = Permission.LEAD_CAMPAIGN.actorOf(caller);
        return decisions.create(
                code,
                by,
                request,
                () -> references
                        .starting(units, terms.framework(), request.at())
                        .map(known -> new CreateCampaign(code, terms, units, known, request.at())));
    }

    public Uni<Outcome<WriteResult<ChangedCampaign>, Refusal>> enterPhase(
            String code, PhaseEntry entry, Caller caller, CommandRequest request) {
        Actor by = Permission.LEAD_CAMPAIGN.actorOf(caller);
        return decisions.change(
                code,
                by,
                request,
                campaign -> Uni.createFrom()
                        .item(new EnterPhase(
                                entry.to(), Entrance.BY_HAND, entry.closes(), entry.reason(), request.at())));
    }

    public Uni<Outcome<WriteResult<ChangedCampaign>, Refusal>> changePhaseDates(
            String code, List<PhaseDates> phases, @Nullable String reason, Caller caller, CommandRequest request) {
        Actor by = Permission.LEAD_CAMPAIGN.actorOf(caller);
        return decisions.change(
                code,
                by,
                request,
                campaign -> Uni.createFrom().item(new ChangePhaseDates(phases, reason, request.at())));
    }

    public Uni<Outcome<WriteResult<ChangedCampaign>, Refusal>> changeUnits(
            String code, UnitsChange change, Caller caller, CommandRequest request) {
        Actor by = Permission.LEAD_CAMPAIGN.actorOf(caller);
        return decisions.change(
                code,
                by,
                request,
                campaign -> references
                        .known(change.add(), campaign.terms().framework())
                        .map(known -> new ChangeUnits(
                                change.add(), change.withdraw(), change.reason(), known, request.at())));
    }

    public Uni<Outcome<WriteResult<ChangedCampaign>, Refusal>> repin(
            String code, int version, @Nullable String reason, Caller caller, CommandRequest request) {
        Actor by = Permission.LEAD_CAMPAIGN.actorOf(caller);
        return decisions.change(
                code,
                by,
                request,
                campaign -> references
                        .known(
                                List.of(),
                                new FrameworkPin(campaign.terms().framework().key(), version))
                        .map(known -> new RepinFramework(version, reason, known, request.at())));
    }

    public Uni<Outcome<WriteResult<ChangedCampaign>, Refusal>> assign(
            String code, List<Assignment> assignments, Caller caller, CommandRequest request) {
        Actor by = Permission.LEAD_CAMPAIGN.actorOf(caller);
        List<String> units =
                assignments.stream().map(Assignment::unit).distinct().toList();
        return decisions.change(
                code,
                by,
                request,
                campaign -> references
                        .known(units, campaign.terms().framework())
                        .map(known -> new AssignLeaves(assignments, known, request.at())));
    }

    public Uni<Outcome<WriteResult<ChangedCampaign>, Refusal>> assignFromFramework(
            String code, Caller caller, CommandRequest request) {
        Actor by = Permission.LEAD_CAMPAIGN.actorOf(caller);
        return decisions.change(
                code,
                by,
                request,
                campaign -> references
                        .starting(campaign.units(), campaign.terms().framework(), request.at())
                        .map(known -> new StartAssignments(known, request.at())));
    }

    /**
     * A request to enter a phase.
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
