package dti.framework.units.application;

import dti.framework.units.domain.UnitLevel;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which units a list asks for.
 *
 * @param asOf only units that exist on this day
 * @param after the code the page before ended with; empty for the first
 */
public record UnitFilter(
        Optional<UnitLevel> level,
        Optional<String> group,
        Optional<String> parent,
        Optional<LocalDate> asOf,
        String after,
        int limit) {

    /** The same under this unit, whatever it was called. */
    public UnitFilter under(@Nullable String unit) {
        return new UnitFilter(level, group, Optional.ofNullable(unit), asOf, after, limit);
    }
}
