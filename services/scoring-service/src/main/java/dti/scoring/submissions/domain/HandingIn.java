package dti.scoring.submissions.domain;

import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.LifecycleCommand.Reopen;
import dti.scoring.submissions.domain.LifecycleCommand.ReturnToUnit;
import dti.scoring.submissions.domain.LifecycleCommand.Submit;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionReopened;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionReturned;
import dti.scoring.submissions.domain.LifecycleEvent.SubmissionSubmitted;
import java.util.Optional;

/** The unit's leader hands in what its officers entered; it can be given or taken back (002, Điều 5). */
final class HandingIn {

    private static final String REASON = "reason";

    private final Submission.Opened submission;
    private final Course course;

    HandingIn(Submission.Opened submission) {
        this.submission = submission;
        this.course = submission.course();
    }

    Decision<SubmissionEvent, Refusal> submit(Submit command) {
        return PhaseWork.SUBMIT
                .refuses(submission, command.at())
                .<Decision<SubmissionEvent, Refusal>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new SubmissionSubmitted(command.by())));
    }

    /** In appraisal also what was never handed in can be given back: it was taken as entered. */
    Decision<SubmissionEvent, Refusal> giveBack(ReturnToUnit command) {
        Optional<Refusal> late = PhaseWork.RETURN.refuses(submission, command.at());
        if (late.isPresent()) {
            return Decision.rejected(late.get());
        }
        boolean handedIn = course.submittal() == Submittal.SUBMITTED || course.isTakenAsEntered();
        if (!handedIn) {
            return Decision.rejected(new LifecycleRefusal.NotSubmitted());
        }
        if (command.reason().isBlank()) {
            return Decision.rejected(new LifecycleRefusal.TextMissing(REASON));
        }
        return Decision.accepted(new SubmissionReturned(command.reason(), command.by()));
    }

    Decision<SubmissionEvent, Refusal> reopen(Reopen command) {
        return refusesToReopen(command)
                .<Decision<SubmissionEvent, Refusal>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new SubmissionReopened(command.reason(), command.by())));
    }

    /** Finalisation is the council's to take back; handing in, while the unit could still hand in anew. */
    private Optional<Refusal> refusesToReopen(Reopen command) {
        Optional<Refusal> late = PhaseWork.REOPEN.refuses(submission, command.at());
        if (late.isPresent()) {
            return late;
        }
        if (course.finalised() && command.authority() != Authority.COUNCIL) {
            return Optional.of(new LifecycleRefusal.Finalised());
        }
        if (!course.finalised()) {
            if (course.submittal() != Submittal.SUBMITTED) {
                return Optional.of(new LifecycleRefusal.NotSubmitted());
            }
            Optional<Refusal> tooLate = PhaseWork.SUBMIT.refusesMoment(course, command.at());
            if (tooLate.isPresent()) {
                return tooLate;
            }
        }
        return command.reason().isBlank() ? Optional.of(new LifecycleRefusal.TextMissing(REASON)) : Optional.empty();
    }
}
