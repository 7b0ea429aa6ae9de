package dti.framework.units.domain;

import dti.framework.commands.domain.Violation;
import java.util.List;

/** The reason for not registering a unit or not recording a reorganisation. */
public sealed interface Refusal {

    /** Values of the command are not valid. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /**
     * The named units are not registered, or would form a circle.
     *
     * @param rule the stable name of the rule in the API
     */
    record BrokenReference(String rule, List<Violation> violations) implements Refusal {
        public BrokenReference {
            violations = List.copyOf(violations);
        }
    }
}
