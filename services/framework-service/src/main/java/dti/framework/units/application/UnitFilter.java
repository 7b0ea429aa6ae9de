package dti.framework.units.application;

import dti.framework.units.domain.UnitLevel;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of units.
 *
 * @param asOf only units that exist on this day
 * @param after the code of the last unit of the previous page; empty for the first page
 */
public record UnitFilter(
        Optional<UnitLevel> level,
        Optional<String> group,
        Optional<String> parent,
        Optional<LocalDate> asOf,
        String after,
        int limit) {

    /** The same filter with this code as the parent; without a filter by parent where it is null. */
    public UnitFilter under(@Nullable String unit) {
        return new UnitFilter(level, group, Optional.ofNullable(unit), asOf, after, limit);
    }
}
