package dti.scoring.submissions.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether some work can be done on a submission at all: by its phase, its deadlines and how far it has come. What is
 * decided then, and what the API says can be done now, both ask here.
 */
public final class Readiness {

    private Readiness() {}

    /**
     * The first rule that stands against it.
     *
     * @param authority of whoever asks; absent where the unit itself does
     */
    public static Optional<Refusal> refuses(
            PhaseWork work, Submission submission, @Nullable Authority authority, Instant at) {
        return switch (submission) {
            case Submission.NotOpened ignored -> Optional.of(new Refusal.SubmissionNotOpened());
            case Submission.Opened opened ->
                work.refuses(opened, at).or(() -> notFarEnough(work, opened.course(), authority, at));
        };
    }

    private static Optional<Refusal> notFarEnough(
            PhaseWork work, SubmissionProgress course, @Nullable Authority authority, Instant at) {
        return switch (work) {
            case RETURN -> notHandedIn(course);
            case REOPEN -> notToReopen(course, authority, at);
            case SELF_SCORE, ENTER_GENERAL_INFO, SUPPLY_INPUTS, ATTACH_EVIDENCE, REQUEST_EXCLUSION, SUBMIT, EXPLAIN ->
                Optional.empty();
            case APPRAISE, DECIDE_EXCLUSION, AWARD_BONUS, EXTEND_DEADLINE, FINALISE, CORRECT -> Optional.empty();
        };
    }

    /** In appraisal also what was never handed in can be given back: it was taken as entered. */
    private static Optional<Refusal> notHandedIn(SubmissionProgress course) {
        boolean handedIn = course.submittal() == Submittal.SUBMITTED || course.isTakenAsEntered();
        return handedIn ? Optional.empty() : Optional.of(new LifecycleRefusal.SubmissionNotSubmitted());
    }

    /** Finalisation is the council's to take back; handing in, while the unit could still hand in anew. */
    private static Optional<Refusal> notToReopen(SubmissionProgress course, @Nullable Authority authority, Instant at) {
        if (course.finalised()) {
            return authority == Authority.COUNCIL
                    ? Optional.empty()
                    : Optional.of(new LifecycleRefusal.SubmissionFinalised());
        }
        return course.submittal() == Submittal.SUBMITTED
                ? PhaseWork.SUBMIT.refusesMoment(course, at)
                : Optional.of(new LifecycleRefusal.SubmissionNotSubmitted());
    }
}
