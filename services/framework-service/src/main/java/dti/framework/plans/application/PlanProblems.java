package dti.framework.plans.application;

import dti.framework.plans.domain.Refusal;
import dti.framework.plans.domain.Violation;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.List;

/** What a refusal is to a client. */
final class PlanProblems {

    private PlanProblems() {}

    static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.PlanUnknown _ -> unknown();
            case Refusal.ItemUnknown(String item) ->
                ProblemException.notFound(
                        new Text("Kế hoạch không có mục " + item + ".", "The plan has no item " + item + "."));
            case Refusal.PlanAssigned _ ->
                ProblemException.refused(
                        "plan-assigned",
                        new Text(
                                "Kế hoạch này do cấp trên giao; đơn vị không tự thay được.",
                                "This plan was given to the unit from above; the unit cannot replace it."));
            case Refusal.Invalid(List<Violation> violations) ->
                ProblemException.invalid(violations.stream()
                        .map(v -> FieldError.body(v.pointer(), new Text(v.vi(), v.en())))
                        .toList());
        };
    }

    static ProblemException unknown() {
        return ProblemException.notFound(
                new Text("Đơn vị không có kế hoạch cho năm này.", "The unit has no plan for this year."));
    }
}
