package dti.framework.units.application;

import dti.framework.units.domain.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is registered now.
 *
 * @param version of its stream
 * @param predecessors the units that name it as a successor, by code; null where nobody looked
 * @param beside moves whenever the predecessors do
 */
public record RegisteredUnit(
        Unit unit, long version, @Nullable List<String> predecessors, long beside) {

    /** Without a look at the others. */
    static RegisteredUnit alone(Unit unit, long version) {
        return new RegisteredUnit(unit, version, null, 0);
    }
}
