package dti.scoring.submissions.application;

import dti.runtime.access.Caller;
import dti.runtime.problem.ProblemException;
import dti.scoring.submissions.domain.Authority;
import dti.scoring.submissions.domain.PhaseWork;
import dti.scoring.submissions.domain.Readiness;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a caller may do some work on a submission at a moment, and what says no: first who may, then whether it is
 * time. What holds of single leaves, such as whose they are, is asked when they are named.
 *
 * @param access the refusal of access; empty for whoever may
 * @param refusal the rule of the domain that stands against it; empty where none does, or access is refused
 */
public record Allowance(PhaseWork work, Optional<ProblemException> access, Optional<Refusal> refusal) {

    public static Allowance of(PhaseWork work, Caller caller, SubmissionId id, Submission submission, Instant at) {
        try {
            demand(work, caller, id);
        } catch (ProblemException refused) {
            return new Allowance(work, Optional.of(refused), Optional.empty());
        }
        Authority authority = SubmissionAccess.reopeningAuthority(caller, id).orElse(null);
        return new Allowance(work, Optional.empty(), Readiness.refuses(work, submission, authority, at));
    }

    public boolean isAllowed() {
        return access.isEmpty() && refusal.isEmpty();
    }

    /** The stable name of what says no; empty where nothing does, or where there is no token at all. */
    public Optional<String> rule() {
        return access.flatMap(problem -> Optional.ofNullable(problem.rule())).or(() -> refusal.map(Refusal::rule));
    }

    /** Who may do which work with a submission, whatever its phase; who may not is refused. */
    static SubmissionActor demand(PhaseWork work, Caller caller, SubmissionId id) {
        return switch (work) {
            case SELF_SCORE -> SubmissionAccess.selfScore(caller, id);
            case SUPPLY_INPUTS -> SubmissionAccess.supply(caller);
            case ENTER_GENERAL_INFO, ATTACH_EVIDENCE, REQUEST_EXCLUSION, EXPLAIN ->
                SubmissionAccess.actForUnit(caller, id);
            case SUBMIT -> SubmissionAccess.submit(caller, id);
            case REOPEN -> SubmissionAccess.reopen(caller, id);
            case APPRAISE, RETURN -> SubmissionAccess.appraise(caller, id);
            case DECIDE_EXCLUSION, AWARD_BONUS, EXTEND_DEADLINE, FINALISE, CORRECT ->
                SubmissionAccess.decide(caller, id);
        };
    }
}
