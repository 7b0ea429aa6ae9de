package dti.framework.plans.domain;

import dti.framework.commands.domain.Violation;
import java.util.List;

/** Why a plan does not take a command. */
public sealed interface Refusal {

    /** There is no such plan. */
    record PlanUnknown() implements Refusal {}

    /** The plan has no such item. */
    record ItemUnknown(String item) implements Refusal {}

    /** A plan given to the unit from above is not the unit's to change: its score rests on what was given to it. */
    record PlanAssigned() implements Refusal {}

    /** Values of the command are not valid. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
