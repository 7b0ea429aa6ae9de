package dti.scoring.submissions.domain;

import static dti.scoring.submissions.domain.Phase.APPRAISAL_1;
import static dti.scoring.submissions.domain.Phase.APPRAISAL_2;
import static dti.scoring.submissions.domain.Phase.EXPLANATION;
import static dti.scoring.submissions.domain.Phase.FINALISED;
import static dti.scoring.submissions.domain.Phase.PUBLISHED;
import static dti.scoring.submissions.domain.Phase.SELF_ASSESSMENT;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The kinds of work on submissions, and the phases that allow them (002, Điều 5). */
public enum PhaseWork {
    SELF_SCORE("self-score"),
    ENTER_GENERAL_INFO("enter-general-info"),
    SUPPLY_INPUTS("supply-inputs"),
    ATTACH_EVIDENCE("attach-evidence"),
    REQUEST_EXCLUSION("request-exclusion"),
    SUBMIT("submit"),
    EXPLAIN("explain"),
    APPRAISE("appraise"),
    RETURN("return"),
    REOPEN("reopen"),
    DECIDE_EXCLUSION("decide-exclusion"),
    AWARD_BONUS("award-bonus"),
    EXTEND_DEADLINE("extend-deadline"),
    FINALISE("finalise"),
    CORRECT("correct");

    private final String wire;

    PhaseWork(String wire) {
        this.wire = wire;
    }

    /** The name in the API. */
    public String wire() {
        return wire;
    }

    private Set<Phase> phases() {
        return switch (this) {
            case SELF_SCORE, ENTER_GENERAL_INFO, SUBMIT -> Set.of(SELF_ASSESSMENT);
            case ATTACH_EVIDENCE, REQUEST_EXCLUSION -> Set.of(SELF_ASSESSMENT, EXPLANATION);
            case EXPLAIN -> Set.of(EXPLANATION);
            case APPRAISE -> Set.of(APPRAISAL_1, APPRAISAL_2);
            case RETURN -> Set.of(SELF_ASSESSMENT, APPRAISAL_1, APPRAISAL_2);
            case AWARD_BONUS -> Set.of(APPRAISAL_1, EXPLANATION, APPRAISAL_2);
            case SUPPLY_INPUTS, REOPEN, DECIDE_EXCLUSION, EXTEND_DEADLINE ->
                Set.of(SELF_ASSESSMENT, APPRAISAL_1, EXPLANATION, APPRAISAL_2);
            case FINALISE -> Set.of(APPRAISAL_1, APPRAISAL_2, FINALISED);
            case CORRECT -> Set.of(FINALISED, PUBLISHED);
        };
    }

    /** Empty if the submission's phase allows the work at that moment; the phase's last moment still counts. */
    public Optional<Refusal> refuses(Submission.Opened submission, Instant at) {
        SubmissionProgress course = submission.course();
        if (this == CORRECT && course.isFinal()) {
            return Optional.empty();
        }
        if (course.finalised() && this != REOPEN) {
            return Optional.of(new LifecycleRefusal.SubmissionFinalised());
        }
        Optional<Refusal> outside = refusesMoment(course, at);
        if (outside.isPresent()) {
            return outside;
        }
        return isClosedByHandingIn(course) ? Optional.of(new LifecycleRefusal.SubmissionSubmitted()) : Optional.empty();
    }

    /** Like {@link #refuses}, but checks phases and deadlines only. */
    Optional<Refusal> refusesMoment(SubmissionProgress course, Instant at) {
        if (phases().stream().anyMatch(phase -> course.isExtended(phase, at))) {
            return Optional.empty();
        }
        if (!phases().contains(course.phase()) && !isRework(course)) {
            return Optional.of(new Refusal.PhaseForbids(course.phase(), wire));
        }
        Instant closesAt = course.closesAt();
        if (isBoundByDeadline() && closesAt != null && at.isAfter(closesAt)) {
            return Optional.of(new Refusal.PhaseClosed(course.phase(), closesAt));
        }
        return Optional.empty();
    }

    /** The council's work on a submission as a whole is not bound by deadlines, because the council sets them. */
    private boolean isBoundByDeadline() {
        return switch (this) {
            case SELF_SCORE, ENTER_GENERAL_INFO, SUPPLY_INPUTS, ATTACH_EVIDENCE -> true;
            case REQUEST_EXCLUSION, SUBMIT, EXPLAIN, APPRAISE -> true;
            case RETURN, REOPEN, DECIDE_EXCLUSION, AWARD_BONUS, EXTEND_DEADLINE, FINALISE, CORRECT -> false;
        };
    }

    /** True if the submission was returned in appraisal and this is the unit's work: the unit may work on it again. */
    private boolean isRework(SubmissionProgress course) {
        boolean ofUnit = phases().contains(SELF_ASSESSMENT) && isBoundByDeadline();
        return ofUnit
                && course.submittal() == Submittal.RETURNED
                && course.phase().isAppraisal();
    }

    /**
     * True if a submittal closes this work. After it, self scores and general information stay unchanged, and
     * exclusions may be requested only in the explanation phase. Evidence may still be attached.
     */
    private boolean isClosedByHandingIn(SubmissionProgress course) {
        if (course.submittal() != Submittal.SUBMITTED) {
            return false;
        }
        return switch (this) {
            case SELF_SCORE, ENTER_GENERAL_INFO, SUBMIT -> true;
            case REQUEST_EXCLUSION -> course.phase() != EXPLANATION;
            case SUPPLY_INPUTS, ATTACH_EVIDENCE, EXPLAIN, APPRAISE, RETURN, REOPEN -> false;
            case DECIDE_EXCLUSION, AWARD_BONUS, EXTEND_DEADLINE, FINALISE, CORRECT -> false;
        };
    }
}
