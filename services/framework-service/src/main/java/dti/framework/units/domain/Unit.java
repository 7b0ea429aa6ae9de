package dti.framework.units.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluated unit, or one that supplies data or reviews. Parent and successors may name units that are registered
 * later: a merger is often announced before its result exists.
 *
 * @param code unique, URL-safe, for ever
 * @param groups decide which leaves of a framework apply, for example {@code digital-economy}; each once
 * @param validFrom the first day it exists; absent for always
 * @param validTo the last day it exists; absent for ever
 * @param successors the units that took over when it ended
 */
public record Unit(
        String code,
        String name,
        UnitLevel level,
        @Nullable String parent,
        List<String> groups,
        List<Identifier> identifiers,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors) {

    public Unit {
        groups = List.copyOf(groups);
        identifiers = List.copyOf(identifiers);
        successors = List.copyOf(successors);
    }

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
