package dti.framework.units.domain;

import dti.framework.commands.domain.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What registering a unit comes to, seen from what is registered already. */
public sealed interface Registration {

    /** The unit is new. */
    record Registered(Unit unit) implements Registration {}

    /** The unit was there, and is different now. */
    record Changed(Unit unit) implements Registration {}

    /** The unit was there, exactly so. */
    record Unchanged(Unit unit) implements Registration {}

    /** The unit cannot be registered like this; nothing changes. */
    record Refused(List<Violation> violations) implements Registration {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /**
     * Decides.
     *
     * @param known the unit as it is registered, if it is
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
