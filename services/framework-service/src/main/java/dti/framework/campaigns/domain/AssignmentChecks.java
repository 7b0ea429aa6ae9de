package dti.framework.campaigns.domain;

import dti.framework.campaigns.domain.CampaignCommand.AssignLeaves;
import dti.framework.commands.domain.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks assignments: the leaves are in the framework, the units are registered, nothing is repeated. */
final class AssignmentChecks {

    /**
     * The most assignments of a campaign. The largest framework has 159 leaves, and no document names a dozen agencies
     * for each.
     */
    static final int ASSIGNMENTS_MAX = 2_000;

    private AssignmentChecks() {}

    static List<Violation> check(AssignLeaves assign) {
        List<Violation> found = new ArrayList<>();
        if (assign.assignments().size() > ASSIGNMENTS_MAX) {
            found.add(new Violation(
                    "/items",
                    "Nhiều nhất " + ASSIGNMENTS_MAX + " phân công.",
                    "At most " + ASSIGNMENTS_MAX + " assignments."));
            return found;
        }
        Set<Assignment> seen = new HashSet<>();
        for (int i = 0; i < assign.assignments().size(); i++) {
            Assignment assignment = assign.assignments().get(i);
            if (assign.known()
                    .framework()
                    .filter(published -> published.has(assignment))
                    .isEmpty()) {
                found.add(noLeaf("/items/" + i + "/leaf", assignment.leaf()));
            }
            if (!assign.known().unitLevels().containsKey(assignment.unit())) {
                found.add(new Violation(
                        "/items/" + i + "/unit",
                        "Chưa đăng ký đơn vị " + assignment.unit() + ".",
                        "Unit " + assignment.unit() + " is not registered."));
            }
            if (!seen.add(assignment)) {
                found.add(new Violation("/items/" + i, "Phân công bị lặp lại.", "The assignment is said twice."));
            }
        }
        return found;
    }

    static Violation noLeaf(String pointer, String leaf) {
        return new Violation(
                pointer,
                "Bộ chỉ số không có chỉ tiêu chấm điểm " + leaf + ".",
                "The framework has no leaf " + leaf + ".");
    }
}
