package dti.scoring.submissions.domain;

import dti.eventsourcing.Decider;
import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.LifecycleCommand.AwardBonus;
import dti.scoring.submissions.domain.LifecycleCommand.Correct;
import dti.scoring.submissions.domain.LifecycleCommand.ExtendDeadline;
import dti.scoring.submissions.domain.LifecycleCommand.Finalise;
import dti.scoring.submissions.domain.LifecycleCommand.Reopen;
import dti.scoring.submissions.domain.LifecycleCommand.RepublishScore;
import dti.scoring.submissions.domain.LifecycleCommand.ReturnToUnit;
import dti.scoring.submissions.domain.LifecycleCommand.Submit;
import dti.scoring.submissions.domain.Refusal.SubmissionNotOpened;
import dti.scoring.submissions.domain.SubmissionCommand.AcceptAllUnreviewed;
import dti.scoring.submissions.domain.SubmissionCommand.AttachEvidence;
import dti.scoring.submissions.domain.SubmissionCommand.DecideExclusion;
import dti.scoring.submissions.domain.SubmissionCommand.DecideScores;
import dti.scoring.submissions.domain.SubmissionCommand.DetachEvidence;
import dti.scoring.submissions.domain.SubmissionCommand.EnterGeneralInfo;
import dti.scoring.submissions.domain.SubmissionCommand.EnterPhase;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.Explain;
import dti.scoring.submissions.domain.SubmissionCommand.FixReferenceValue;
import dti.scoring.submissions.domain.SubmissionCommand.RecordPlanProgress;
import dti.scoring.submissions.domain.SubmissionCommand.RepinFramework;
import dti.scoring.submissions.domain.SubmissionCommand.RequestExclusion;
import dti.scoring.submissions.domain.SubmissionCommand.SupplyGeneralInfo;
import dti.scoring.submissions.domain.SubmissionCommand.SupplyInputs;
import dti.scoring.submissions.domain.SubmissionCommand.WithdrawDecision;
import dti.scoring.submissions.domain.SubmissionCommand.WithdrawSelfScore;
import dti.scoring.submissions.domain.SubmissionEvent.FrameworkRepinned;
import dti.scoring.submissions.domain.SubmissionEvent.PhaseEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SubmissionOpened;
import java.util.ArrayList;
import java.util.List;

/** Decides the commands of a submission and applies its events. */
public final class SubmissionDecider implements Decider<SubmissionCommand, Submission, SubmissionEvent, Refusal> {

    private final LeafCatalogue catalogue;

    /** @param catalogue of the framework version that the submission is pinned to */
    public SubmissionDecider(LeafCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Submission initial() {
        return Submission.NOT_OPENED;
    }

    @Override
    public Decision<SubmissionEvent, Refusal> decide(SubmissionCommand command, Submission state) {
        return switch (state) {
            case Submission.NotOpened ignored ->
                command instanceof EnterPhase enter ? open(enter) : Decision.rejected(new SubmissionNotOpened());
            case Submission.Opened submission -> decideOpened(command, submission);
        };
    }

    @Override
    public Submission evolve(Submission state, SubmissionEvent event) {
        return SubmissionEvolution.evolve(state, event);
    }

    private Decision<SubmissionEvent, Refusal> decideOpened(SubmissionCommand command, Submission.Opened submission) {
        if (judgesItsOwnWork(command, submission)) {
            return Decision.rejected(new LifecycleRefusal.ActedForUnit());
        }
        return switch (command) {
            case EnterPhase enter -> enterPhase(enter, submission);
            case RepinFramework repin ->
                Decision.accepted(new FrameworkRepinned(repin.framework(), repin.reason(), repin.by()));
            case EnterSelfScores enter -> new SelfScoreDecisions(catalogue, submission).enter(enter);
            case WithdrawSelfScore withdraw -> new SelfScoreDecisions(catalogue, submission).withdraw(withdraw);
            case EnterGeneralInfo enter -> new GeneralInfoDecisions(catalogue, submission).enter(enter);
            case FixReferenceValue fix -> new ReferenceValueDecisions(catalogue, submission).fix(fix);
            case SupplyGeneralInfo supply -> new GeneralInfoDecisions(catalogue, submission).supply(supply);
            case RecordPlanProgress record -> new PlanProgressDecisions(catalogue, submission).record(record);
            case SupplyInputs supply -> new GeneralInfoDecisions(catalogue, submission).supply(supply);
            case RequestExclusion request -> new ExclusionDecisions(catalogue, submission).request(request);
            case DecideExclusion decide -> new ExclusionDecisions(catalogue, submission).decide(decide);
            case Explain explain -> new ExclusionDecisions(catalogue, submission).explain(explain);
            case DecideScores decide -> new AppraisalDecisions(catalogue, submission).decide(decide);
            case AcceptAllUnreviewed accept -> new AppraisalDecisions(catalogue, submission).acceptAll(accept);
            case WithdrawDecision withdraw -> new AppraisalDecisions(catalogue, submission).withdraw(withdraw);
            case AttachEvidence attach -> new EvidenceDecisions(catalogue, submission).attach(attach);
            case DetachEvidence detach -> new EvidenceDecisions(catalogue, submission).detach(detach);
            case LifecycleCommand lifecycle -> decideLifecycle(lifecycle, submission);
        };
    }

    /**
     * True if the actor judges a submission they worked on. Fixing a reference value is exempt: it is done for the
     * whole campaign at once, by somebody who belongs to none of its units.
     */
    private static boolean judgesItsOwnWork(SubmissionCommand command, Submission.Opened submission) {
        return command.by().judges()
                && !(command instanceof FixReferenceValue)
                && submission.ownHands().contains(command.by().subject());
    }

    private Decision<SubmissionEvent, Refusal> decideLifecycle(LifecycleCommand command, Submission.Opened submission) {
        return switch (command) {
            case Submit submit -> new SubmitDecisions(submission).submit(submit);
            case ReturnToUnit giveBack -> new SubmitDecisions(submission).giveBack(giveBack);
            case Reopen reopen -> new SubmitDecisions(submission).reopen(reopen);
            case ExtendDeadline extend -> new FinaliseDecisions(catalogue, submission).extend(extend);
            case Finalise finalise -> new FinaliseDecisions(catalogue, submission).finalise(finalise);
            case RepublishScore republish -> new FinaliseDecisions(catalogue, submission).republish(republish);
            case AwardBonus award -> new FinaliseDecisions(catalogue, submission).award(award);
            case Correct correct -> new FinaliseDecisions(catalogue, submission).correct(correct);
        };
    }

    private static Decision<SubmissionEvent, Refusal> open(EnterPhase enter) {
        var opening = enter.opening();
        List<SubmissionEvent> events = new ArrayList<>();
        events.add(new SubmissionOpened(
                opening.campaign(),
                opening.unit(),
                opening.level(),
                opening.groups(),
                opening.framework(),
                opening.unreviewed(),
                opening.parameters(),
                opening.bonusCap(),
                opening.unsignedEvidence(),
                opening.period(),
                enter.by()));
        events.add(new PhaseEntered(enter.phase(), enter.closesAt(), enter.reason(), enter.by()));
        return Decision.accepted(events);
    }

    private static Decision<SubmissionEvent, Refusal> enterPhase(EnterPhase enter, Submission.Opened submission) {
        boolean unchanged = enter.phase() == submission.phase()
                && java.util.Objects.equals(
                        enter.closesAt(), submission.course().phaseClosesAt());
        if (unchanged) {
            return Decision.rejected(new Refusal.AlreadyInPhase(enter.phase()));
        }
        return Decision.accepted(new PhaseEntered(enter.phase(), enter.closesAt(), enter.reason(), enter.by()));
    }
}
