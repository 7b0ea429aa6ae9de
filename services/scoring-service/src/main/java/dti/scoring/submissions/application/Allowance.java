package dti.scoring.submissions.application;

import dti.runtime.access.Access;
import dti.runtime.access.Caller;
import dti.runtime.access.Denial;
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
 * Whether a caller may do some work on a submission at a moment, and the reason if not: first access, then phase and
 * progress. Rules about single leaves, such as their assignment, are checked when a request names the leaves.
 *
 * @param access the reason the caller may not; empty if the caller may
 * @param refusal the rule of the domain that refuses the work; empty if none does, or access is denied
 */
public record Allowance(PhaseWork work, Optional<Denial> access, Optional<Refusal> refusal) {

    public static Allowance of(PhaseWork work, Caller caller, SubmissionId id, Submission submission, Instant at) {
        Optional<Denial> denial = access(work, caller, id).denial();
        if (denial.isPresent()) {
            return new Allowance(work, denial, Optional.empty());
        }
        Authority authority = SubmissionAccess.reopeningAuthority(caller, id).orElse(null);
        return new Allowance(work, Optional.empty(), Readiness.refuses(work, submission, authority, at));
    }

    public boolean isAllowed() {
        return access.isEmpty() && refusal.isEmpty();
    }

    /** The stable name of the rule that refuses; empty if none does, or there is no token at all. */
    public Optional<String> rule() {
        return access.flatMap(Denial::rule).or(() -> refusal.map(Refusal::rule));
    }

    /** Checks whether a caller may do some work with a submission, whatever its phase. */
    static Access<SubmissionActor> access(PhaseWork work, Caller caller, SubmissionId id) {
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
