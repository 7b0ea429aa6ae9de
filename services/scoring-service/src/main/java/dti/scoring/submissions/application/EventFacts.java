package dti.scoring.submissions.application;

import dti.scoring.submissions.domain.ExclusionEvent;
import dti.scoring.submissions.domain.LifecycleEvent;
import dti.scoring.submissions.domain.LifecycleEvent.DeadlineExtended;
import dti.scoring.submissions.domain.LifecycleEvent.ScoreRepublished;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionFinalised;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionReopened;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionReturned;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionSubmitted;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.SubmissionEvent.BonusAwarded;
import dti.scoring.submissions.domain.SubmissionEvent.CorrectionMade;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilOverrideWithdrawn;
import dti.scoring.submissions.domain.SubmissionEvent.CouncilScoreOverridden;
import dti.scoring.submissions.domain.SubmissionEvent.EventLeftOut;
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
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The facts that events of every kind share: the author, the leaf, the points and the reason.
 *
 * @param leaf null if the event is about the whole submission
 * @param points null if the event gives none
 * @param reason the reason of a decision; otherwise the unit's note or text, the source of supplied data, or the rule
 *     of a refusal
 */
public record EventFacts(
        SubmissionActor by,
        @Nullable String leaf,
        @Nullable BigDecimal points,
        @Nullable String reason) {

    private static final String LEFT_OUT = "để ngoài theo quyết định của quản trị viên";

    public static EventFacts of(SubmissionEvent event) {
        String leaf = event instanceof LeafEvent about ? about.leaf() : null;
        return new EventFacts(event.by(), leaf, points(event), reason(event));
    }

    private static @Nullable BigDecimal points(SubmissionEvent event) {
        return switch (event) {
            case SelfScoreEntered e -> e.points();
            case ReviewerScoreGiven e -> e.points();
            case CouncilScoreOverridden e -> e.points();
            case ScoreAccepted e -> e.points();
            case CorrectionMade e -> e.points();
            case ReferenceValueFixed e -> e.points();
            case BonusAwarded e -> e.points();
            case SubmissionOpened _, PhaseEntered _, FrameworkRepinned _, SelfScoreWithdrawn _ -> null;
            case CouncilOverrideWithdrawn _, EvidenceAttached _, EvidenceDetached _, EvidenceRefused _ -> null;
            case LifecycleEvent _, ExclusionEvent _, ExplanationGiven _, GeneralInfoEntered _, InputSupplied _ -> null;
            case GeneralInfoSupplied _ -> null;
            case PlanProgressRecorded _, EventLeftOut _ -> null;
        };
    }

    private static @Nullable String reason(SubmissionEvent event) {
        return switch (event) {
            case PhaseEntered e -> e.reason();
            case FrameworkRepinned e -> e.reason();
            case SelfScoreEntered e -> e.note();
            case SelfScoreWithdrawn e -> e.note();
            case ReviewerScoreGiven e -> e.reason();
            case CouncilScoreOverridden e -> e.reason();
            case ScoreAccepted e -> e.reason();
            case CouncilOverrideWithdrawn e -> e.reason();
            case CorrectionMade e -> e.reason();
            case BonusAwarded e -> e.reason();
            case ReferenceValueFixed e -> e.reason();
            case ExplanationGiven e -> e.text();
            case ExclusionEvent e -> e.reason();
            case LifecycleEvent e -> reason(e);
            case EvidenceDetached e -> e.reason();
            case EvidenceRefused e -> e.rule();
            case InputSupplied e -> e.source();
            case GeneralInfoSupplied e -> e.source();
            case EventLeftOut _ -> LEFT_OUT;
            case SubmissionOpened _, EvidenceAttached _, GeneralInfoEntered _, PlanProgressRecorded _ -> null;
        };
    }

    private static @Nullable String reason(LifecycleEvent event) {
        return switch (event) {
            case SubmissionReturned e -> e.reason();
            case SubmissionReopened e -> e.reason();
            case DeadlineExtended e -> e.reason();
            case ScoreRepublished e -> e.reason();
            case SubmissionSubmitted _, SubmissionFinalised _ -> null;
        };
    }
}
