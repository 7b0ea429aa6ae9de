package dti.scoring.submissions.domain;

import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.LifecycleCommand.Reopen;
import dti.scoring.submissions.domain.LifecycleCommand.ReturnToUnit;
import dti.scoring.submissions.domain.LifecycleCommand.Submit;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionReopened;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionReturned;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionSubmitted;
import java.util.Optional;

/**
 * Decides on submitting, returning and reopening. The unit's leader submits the entries of its officers (002, Điều
 * 5).
 */
final class SubmitDecisions {

    private static final String REASON = "reason";

    private final Submission.Opened submission;

    SubmitDecisions(Submission.Opened submission) {
        this.submission = submission;
    }

    Decision<SubmissionEvent, Refusal> submit(Submit command) {
        return decide(
                Readiness.refuses(PhaseWork.SUBMIT, submission, null, command.at()),
                new SubmissionSubmitted(command.by()));
    }

    Decision<SubmissionEvent, Refusal> giveBack(ReturnToUnit command) {
        return decide(
                Readiness.refuses(PhaseWork.RETURN, submission, null, command.at())
                        .or(() -> unsaid(command.reason())),
                new SubmissionReturned(command.reason(), command.by()));
    }

    Decision<SubmissionEvent, Refusal> reopen(Reopen command) {
        return decide(
                Readiness.refuses(PhaseWork.REOPEN, submission, command.authority(), command.at())
                        .or(() -> unsaid(command.reason())),
                new SubmissionReopened(command.reason(), command.by()));
    }

    private static Decision<SubmissionEvent, Refusal> decide(Optional<Refusal> refusal, SubmissionEvent event) {
        return refusal.<Decision<SubmissionEvent, Refusal>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(event));
    }

    private static Optional<Refusal> unsaid(String reason) {
        return reason.isBlank() ? Optional.of(new LifecycleRefusal.TextMissing(REASON)) : Optional.empty();
    }
}
