package dti.framework.frameworks.domain;

import dti.framework.commands.domain.Violation;
import java.util.List;

/** The reason for refusing a command on a framework version. */
public sealed interface Refusal {

    /** There is no such version. */
    record VersionUnknown(String key, int version) implements Refusal {}

    /** The command breaks a rule of the domain. */
    record ByRule(PublicationRule rule, String about) implements Refusal {}

    /** Values of the command are not valid. */
    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
