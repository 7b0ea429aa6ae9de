package dti.framework.units.domain;

import dti.framework.commands.domain.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of registering a unit, given the unit that is registered already. */
public sealed interface Registration {

    /** The unit is new. */
    record Registered(Unit unit) implements Registration {}

    /** The unit was registered already, and differs now. */
    record Changed(Unit unit) implements Registration {}

    /** The unit was registered already with the same values. */
    record Unchanged(Unit unit) implements Registration {}

    /** The unit cannot be registered with these values; nothing changes. */
    record Refused(List<Violation> violations) implements Registration {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /**
     * Decides the outcome.
     *
     * @param known the unit as it is registered; null if it is not
     */
    static Registration decide(Unit wanted, @Nullable Unit known) {
        List<Violation> violations = UnitChecks.check(wanted);
        if (!violations.isEmpty()) {
            return new Refused(violations);
        }
        if (known == null) {
            return new Registered(wanted);
        }
        return wanted.equals(known) ? new Unchanged(known) : new Changed(wanted);
    }
}
