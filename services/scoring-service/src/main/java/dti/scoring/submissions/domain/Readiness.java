package dti.scoring.submissions.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a kind of work can be done on a submission at all: by its phase, its deadlines and its progress.
 * Both decisions and the API's answer on allowed work use this check.
 */
public final class Readiness {

    private Readiness() {}

    /**
     * The first rule that refuses the work.
     *
     * @param authority the caller's authority; null if the unit itself asks
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

    /** In appraisal a submission that was never submitted can be returned too, because it was taken as entered. */
    private static Optional<Refusal> notHandedIn(SubmissionProgress course) {
        boolean handedIn = course.submittal() == Submittal.SUBMITTED || course.isTakenAsEntered();
        return handedIn ? Optional.empty() : Optional.of(new LifecycleRefusal.SubmissionNotSubmitted());
    }

    /** Only the council withdraws finalisation. A submittal can be withdrawn as long as the unit can submit again. */
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
