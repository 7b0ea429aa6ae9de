package dti.framework.plans.domain;

import dti.framework.commands.domain.Violation;
import java.util.List;

/** The reason for refusing a command on a plan. */
public sealed interface Refusal {

    /** There is no such plan. */
    record PlanUnknown() implements Refusal {}

    /** The plan has no such item. */
    record ItemUnknown(String item) implements Refusal {}

    /**
     * The plan was given to the unit from above, so the unit may not change it: its score depends on what was given to
     * it.
     */
    record PlanAssigned() implements Refusal {}

    /** Values of the command are not valid. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
