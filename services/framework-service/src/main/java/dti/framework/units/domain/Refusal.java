package dti.framework.units.domain;

import dti.framework.commands.domain.Violation;
import java.util.List;

/** The reason why a unit is not registered, or a reorganisation not recorded. */
public sealed interface Refusal {

    /** Values of the command are not valid. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /**
     * The units it names are not registered, or would go in a circle.
     *
     * @param rule the stable name, as the API shows it
     */
    record BrokenReference(String rule, List<Violation> violations) implements Refusal {
        public BrokenReference {
            violations = List.copyOf(violations);
        }
    }
}
