package dti.scoring.submissions.domain;

import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.EntryChecks.Checked;
import dti.scoring.submissions.domain.LifecycleCommand.AwardBonus;
import dti.scoring.submissions.domain.LifecycleCommand.Correct;
import dti.scoring.submissions.domain.LifecycleCommand.ExtendDeadline;
import dti.scoring.submissions.domain.LifecycleCommand.Finalise;
import dti.scoring.submissions.domain.LifecycleCommand.RepublishScore;
import dti.scoring.submissions.domain.LifecycleEvent.DeadlineExtended;
import dti.scoring.submissions.domain.LifecycleEvent.ScoreRepublished;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionFinalised;
import dti.scoring.submissions.domain.Refusal.EntriesRefused;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import dti.scoring.submissions.domain.SubmissionEvent.BonusAwarded;
import dti.scoring.submissions.domain.SubmissionEvent.CorrectionMade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides on the council's commands about a submission as a whole: more time, bonus points, finalisation, and
 * corrections after it.
 */
final class FinaliseDecisions {

    private static final int BONUS_DECIMALS_MAX = 2;

    private final LeafCatalogue catalogue;
    private final Submission.Opened submission;

    FinaliseDecisions(LeafCatalogue catalogue, Submission.Opened submission) {
        this.catalogue = catalogue;
        this.submission = submission;
    }

    Decision<SubmissionEvent, Refusal> extend(ExtendDeadline command) {
        return PhaseWork.EXTEND_DEADLINE
                .refuses(submission, command.at())
                .or(() -> notLater(command))
                .or(() -> unsaid(command.reason()))
                .<Decision<SubmissionEvent, Refusal>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(
                        new DeadlineExtended(command.phase(), command.closesAt(), command.reason(), command.by())));
    }

    Decision<SubmissionEvent, Refusal> finalise(Finalise command) {
        return PhaseWork.FINALISE
                .refuses(submission, command.at())
                .<Decision<SubmissionEvent, Refusal>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new SubmissionFinalised(command.by())));
    }

    /**
     * Refused for a published score: changing it is a decision of the council and makes a new edition. A withheld
     * score was in no edition, so it is allowed.
     */
    Decision<SubmissionEvent, Refusal> republish(RepublishScore command) {
        return submission.phase() == Phase.PUBLISHED && !command.toldBefore().isEmpty()
                ? Decision.rejected(new Refusal.PhaseForbids(Phase.PUBLISHED, "republish-score"))
                : Decision.accepted(new ScoreRepublished(
                        command.replay(),
                        command.rulesVersion(),
                        command.toldBefore(),
                        command.reason(),
                        command.by()));
    }

    Decision<SubmissionEvent, Refusal> award(AwardBonus command) {
        return PhaseWork.AWARD_BONUS
                .refuses(submission, command.at())
                .or(() -> unfit(command.points()))
                .or(() -> unsaid(command.reason()))
                .<Decision<SubmissionEvent, Refusal>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new BonusAwarded(command.points(), command.reason(), command.by())));
    }

    Decision<SubmissionEvent, Refusal> correct(Correct command) {
        return PhaseWork.CORRECT
                .refuses(submission, command.at())
                .or(() -> unfit(command))
                .or(() -> unsaid(command.reason()))
                .<Decision<SubmissionEvent, Refusal>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new CorrectionMade(
                        command.leaf(), command.points(), command.reason(), command.effectiveFrom(), command.by())));
    }

    /**
     * An extension must end later than the present deadline. In a phase that the campaign has entered or left, it
     * must also end later than now.
     */
    private Optional<Refusal> notLater(ExtendDeadline command) {
        Phase phase = command.phase();
        Instant now = submission.course().closing(phase);
        boolean unlimited = phase == submission.phase() && now == null;
        boolean shorter = now != null && !command.closesAt().isAfter(now);
        boolean past =
                phase.compareTo(submission.phase()) <= 0 && !command.closesAt().isAfter(command.at());
        return unlimited || shorter || past
                ? Optional.of(new LifecycleRefusal.DeadlineNotLater(phase, now))
                : Optional.empty();
    }

    private Optional<Refusal> unfit(BigDecimal points) {
        if (points.signum() == 0 || points.stripTrailingZeros().scale() > BONUS_DECIMALS_MAX) {
            return Optional.of(new LifecycleRefusal.BonusUnfit(points));
        }
        BigDecimal awarded = submission.bonus();
        BigDecimal total = awarded.add(points);
        return total.signum() < 0 || total.compareTo(submission.bonusCap()) > 0
                ? Optional.of(new LifecycleRefusal.BonusOutOfRange(points, awarded, submission.bonusCap()))
                : Optional.empty();
    }

    private Optional<Refusal> unfit(Correct command) {
        EntryChecks checks = new EntryChecks(catalogue, submission);
        return checks.refusesLeaf(command.leaf())
                .or(() -> outOfRange(checks, command))
                .map(why -> new EntriesRefused(List.of(new EntryRefused(0, command.leaf(), why))));
    }

    private Optional<EntryRefusal> outOfRange(EntryChecks checks, Correct command) {
        var leaf = catalogue.leaf(command.leaf()).orElseThrow();
        return switch (checks.points(leaf, command.points())) {
            case Checked.No(EntryRefusal why) -> Optional.of(why);
            case Checked.Value ignored -> Optional.empty();
        };
    }

    private static Optional<Refusal> unsaid(String reason) {
        return reason.isBlank() ? Optional.of(new LifecycleRefusal.TextMissing("reason")) : Optional.empty();
    }
}
