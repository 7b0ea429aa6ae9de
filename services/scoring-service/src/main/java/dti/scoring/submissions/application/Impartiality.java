package dti.scoring.submissions.application;

import dti.runtime.access.Caller;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Prevents callers of the unit directly above or below from judging a submission, unless its campaign allows it. */
@ApplicationScoped
public class Impartiality {

    private final NeighbourPolicies policies;

    Impartiality(NeighbourPolicies policies) {
        this.policies = policies;
    }

    /** Fails if the caller judges the submission of a unit directly above or below their own. */
    public Uni<Void> demand(Caller caller, SubmissionActor by, SubmissionId id) {
        if (!by.judges() || !caller.family().neighbours().contains(id.unit())) {
            return Uni.createFrom().voidItem();
        }
        return policies.countNeighbours(id.campaign()).map(count -> {
            if (count) {
                throw conflictOfInterest(caller, id.unit());
            }
            return null;
        });
    }

    private static ProblemException conflictOfInterest(Caller caller, String unit) {
        return ProblemException.byRule(
                ProblemType.CONFLICT_OF_INTEREST,
                "conflict-of-interest",
                new Text(
                        "Đơn vị " + unit + " là cấp trên hoặc cấp dưới trực tiếp của đơn vị mình (" + caller.unit()
                                + "); đợt đánh giá này không cho phép thẩm định hồ sơ đó.",
                        "Unit " + unit + " is directly above or below your own (" + caller.unit()
                                + "); this campaign does not let you appraise it."));
    }
}
