package dti.scoring.submissions.domain;

import dti.scoring.submissions.domain.ExclusionEvent.ExclusionGranted;
import dti.scoring.submissions.domain.ExclusionEvent.ExclusionRefused;
import dti.scoring.submissions.domain.ExclusionEvent.ExclusionRequested;
import dti.scoring.submissions.domain.LeafEntry.Decided;
import dti.scoring.submissions.domain.LeafEntry.SelfScore;
import dti.scoring.submissions.domain.LifecycleEvent.DeadlineExtended;
import dti.scoring.submissions.domain.LifecycleEvent.ScoreRepublished;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionFinalised;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionReopened;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionReturned;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionSubmitted;
import dti.scoring.submissions.domain.SubmissionEvent.BonusAwarded;
import dti.scoring.submissions.domain.SubmissionEvent.CorrectionMade;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilOverrideWithdrawn;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilScoreOverridden;
import dti.scoring.submissions.domain.SubmissionEvent.EvidenceAttached;
import dti.scoring.submissions.domain.SubmissionEvent.EvidenceDetached;
import dti.scoring.submissions.domain.SubmissionEvent.EvidenceRefused;
import dti.scoring.submissions.domain.SubmissionEvent.ExplanationGiven;
import dti.scoring.submissions.domain.SubmissionEvent.FrameworkRepinned;
import dti.scoring.submissions.domain.SubmissionEvent.GeneralInfoEntered;
import dti.scoring.submissions.domain.SubmissionEvent.GeneralInfoSupplied;
import dti.scoring.submissions.domain.SubmissionEvent.InputSupplied;
import dti.scoring.submissions.domain.SubmissionEvent.LeafEvent;
import dti.scoring.submissions.domain.SubmissionEvent.PhaseEntered;
import dti.scoring.submissions.domain.SubmissionEvent.PlanProgressRecorded;
import dti.scoring.submissions.domain.SubmissionEvent.ReferenceValueFixed;
import dti.scoring.submissions.domain.SubmissionEvent.ReviewerScoreGiven;
import dti.scoring.submissions.domain.SubmissionEvent.ScoreAccepted;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreWithdrawn;
import dti.scoring.submissions.domain.SubmissionEvent.SubmissionOpened;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes the state of a submission after an event. Never refuses an event, because it is a recorded fact. */
public final class SubmissionEvolution {

    private SubmissionEvolution() {}

    public static Submission evolve(Submission state, SubmissionEvent event) {
        return switch (state) {
            case Submission.NotOpened ignored -> opened(event);
            case Submission.Opened submission -> evolve(submission.counted(event.by()), event);
        };
    }

    private static Submission opened(SubmissionEvent event) {
        if (!(event instanceof SubmissionOpened opened)) {
            throw new IllegalStateException("a submission's first event opens it, but this log has " + event);
        }
        var opening = new SubmissionCommand.Opening(
                opened.campaign(),
                opened.unit(),
                opened.level(),
                opened.groups(),
                opened.framework(),
                opened.unreviewed(),
                opened.parameters(),
                opened.bonusCap(),
                opened.unsignedEvidence(),
                opened.period());
        return new Submission.Opened(
                opening,
                opened.framework(),
                SubmissionProgress.START,
                1,
                Map.of(),
                UnitInfo.EMPTY,
                Map.of(),
                List.of(),
                Set.of());
    }

    private static Submission evolve(Submission.Opened submission, SubmissionEvent event) {
        return switch (event) {
            case SubmissionOpened ignored -> submission;
            case SubmissionEvent.EventLeftOut ignored -> submission;
            case PhaseEntered e -> submission.on(submission.course().entered(e.phase(), e.closesAt()));
            case LifecycleEvent e -> submission.on(evolve(submission.course(), e));
            case FrameworkRepinned e -> submission.pinnedTo(e.framework());
            case GeneralInfoEntered e -> submission.withInfo(e.values(), e.cleared());
            case GeneralInfoSupplied e -> submission.with(submission.form().supplied(e, submission.version()));
            case PlanProgressRecorded e -> submission.withPlan(e.figures());
            case BonusAwarded e -> submission.withBonus(e.points(), e.reason());
            case LeafEvent e -> submission.withLeaf(e.leaf(), leaf -> evolve(leaf, e, submission.version()));
        };
    }

    private static SubmissionProgress evolve(SubmissionProgress course, LifecycleEvent event) {
        return switch (event) {
            case SubmissionSubmitted ignored -> course.handed(Submittal.SUBMITTED);
            case SubmissionReturned ignored -> course.handed(Submittal.RETURNED);
            case SubmissionReopened ignored ->
                course.finalised() ? course.closed(false) : course.handed(Submittal.OPEN);
            case DeadlineExtended e -> course.extended(e.phase(), e.closesAt());
            case SubmissionFinalised ignored -> course.closed(true);
            case ScoreRepublished ignored -> course;
        };
    }

    private static LeafEntry evolve(LeafEntry leaf, LeafEvent event, long version) {
        return switch (event) {
            case SelfScoreEntered e ->
                leaf.withSelf(new SelfScore(e.points(), e.inputs(), e.flags(), e.note(), version));
            case InputSupplied e ->
                leaf.with(new SuppliedInputs(e.inputs(), e.source(), e.measuredAt(), e.reference(), version));
            case ReferenceValueFixed e -> leaf.heldAgainst(e);
            case SelfScoreWithdrawn ignored -> leaf.withSelf(null);
            case ReviewerScoreGiven e ->
                leaf.decided(new Decided(
                        e.round(),
                        Authority.REVIEWER,
                        e.points(),
                        e.inputs(),
                        false,
                        e.reason(),
                        e.by().subject(),
                        version));
            case CouncilScoreOverridden e ->
                leaf.decided(new Decided(
                        e.round(),
                        Authority.COUNCIL,
                        e.points(),
                        e.inputs(),
                        false,
                        e.reason(),
                        e.by().subject(),
                        version));
            case ScoreAccepted e ->
                leaf.decided(new Decided(
                        e.round(), e.authority(), e.points(), Map.of(), true, e.reason(), e.by().subject(), version));
            case CouncilOverrideWithdrawn e -> leaf.undecided(e.round(), e.authority());
            case CorrectionMade e ->
                leaf.corrected(new Decided(
                        0, Authority.COUNCIL, e.points(), Map.of(), false, e.reason(), e.by().subject(), version));
            case ExplanationGiven ignored -> leaf.explained();
            case ExclusionEvent e -> leaf.with(new Exclusion(status(e), e.reason(), version));
            case EvidenceAttached e ->
                leaf.withEvidence(new Evidence(
                        e.evidenceId(), e.evidenceKind(), e.sha256(), e.mediaType(), e.sizeBytes(), e.signature()));
            case EvidenceDetached e -> leaf.withoutEvidence(e.evidenceId());
            case EvidenceRefused ignored -> leaf;
        };
    }

    private static Exclusion.Status status(ExclusionEvent event) {
        return switch (event) {
            case ExclusionRequested ignored -> Exclusion.Status.REQUESTED;
            case ExclusionGranted ignored -> Exclusion.Status.GRANTED;
            case ExclusionRefused ignored -> Exclusion.Status.REFUSED;
        };
    }
}
