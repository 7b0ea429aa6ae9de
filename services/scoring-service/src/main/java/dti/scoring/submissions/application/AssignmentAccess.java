package dti.scoring.submissions.application;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the campaign's assignments keep a data source or a reviewer from (002, Điều 6.1.g and 6.2). */
public final class AssignmentAccess {

    private AssignmentAccess() {}

    /** The refusal of a data source that the campaign does not name for the leaf. */
    public static ProblemException notAssigned(String leaf) {
        return ProblemException.byRule(
                ProblemType.FORBIDDEN,
                "leaf-not-assigned",
                new Text(
                        "Đợt đánh giá không giao đơn vị cung cấp số liệu cho tiêu chí " + leaf + ".",
                        "The campaign does not assign leaf " + leaf + " to your unit as a source of data."));
    }

    /** The refusal of a data source or a reviewer to whom the campaign assigns nothing of a submission. */
    public static ProblemException nothingAssigned() {
        return ProblemException.byRule(
                ProblemType.FORBIDDEN,
                "leaf-not-assigned",
                new Text(
                        "Đợt đánh giá không giao cho đơn vị tiêu chí nào của hồ sơ này.",
                        "The campaign assigns no leaf of this submission to your unit."));
    }

    /** The refusal of a data source that the campaign does not name for the field of the general information. */
    public static ProblemException fieldNotAssigned(String code) {
        return ProblemException.byRule(
                ProblemType.FORBIDDEN,
                "field-not-assigned",
                new Text(
                        "Đợt đánh giá không giao đơn vị cung cấp mục " + code + " của biểu thông tin chung.",
                        "The campaign does not assign field " + code
                                + " of the general information to your unit as a source of data."));
    }

    /**
     * Throws 403 if a leaf is assigned to other reviewers. A reviewer decides on leaves assigned to its unit, or to
     * no reviewer at all (002, Điều 6.2).
     */
    public static void review(Set<String> closed, Collection<String> leaves) {
        List<String> foreign = leaves.stream().filter(closed::contains).toList();
        if (!foreign.isEmpty()) {
            String named = String.join(", ", foreign);
            throw ProblemException.byRule(
                    ProblemType.FORBIDDEN,
                    "leaf-not-assigned",
                    new Text(
                            "Đợt đánh giá giao cơ quan khác thẩm định tiêu chí " + named + ".",
                            "The campaign assigns another agency to review leaf " + named + "."));
        }
    }
}
