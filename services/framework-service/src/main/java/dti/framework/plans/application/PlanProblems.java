package dti.framework.plans.application;

import dti.framework.commands.application.InvalidValues;
import dti.framework.commands.domain.Violation;
import dti.framework.plans.domain.Refusal;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.List;

/** Maps refusals to the problems that clients get. */
public final class PlanProblems {

    private PlanProblems() {}

    public static ProblemException of(Refusal refusal) {
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
                ProblemException.invalid(InvalidValues.errors(violations));
        };
    }

    static ProblemException unknown() {
        return ProblemException.notFound(
                new Text("Đơn vị không có kế hoạch cho năm này.", "The unit has no plan for this year."));
    }
}
