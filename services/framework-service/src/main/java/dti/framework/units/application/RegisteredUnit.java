package dti.framework.units.application;

import dti.framework.units.domain.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is registered now.
 *
 * @param version of the unit's stream
 * @param predecessors the codes of units that name it as a successor; null where they were not looked up
 * @param beside changes whenever the predecessors do
 */
public record RegisteredUnit(
        Unit unit, long version, @Nullable List<String> predecessors, long beside) {

    /** The unit without its predecessors, which are not looked up. */
    static RegisteredUnit alone(Unit unit, long version) {
        return new RegisteredUnit(unit, version, null, 0);
    }
}
