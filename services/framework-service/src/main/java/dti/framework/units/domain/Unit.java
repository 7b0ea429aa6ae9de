package dti.framework.units.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An evaluated unit, or one that supplies data or reviews. Parent and successors may name units that are registered
 * later: a merger is often announced before its result exists.
 *
 * @param code unique, URL-safe, for ever
 * @param groups decide which leaves of a framework apply, for example {@code digital-economy}; each once
 * @param validFrom the first day it exists; absent where it always did
 * @param validTo the last day it exists; absent where it has no end
 * @param successors the units that took over when it ended
 * @param aliases other names in documents, as printed: {@code Sở TT&TT}
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
        List<String> successors,
        List<String> aliases) {

    public Unit {
        groups = List.copyOf(groups);
        identifiers = List.copyOf(identifiers);
        successors = List.copyOf(successors);
        aliases = List.copyOf(aliases);
    }

    /** A unit without aliases. */
    public Unit(
            String code,
            String name,
            UnitLevel level,
            @Nullable String parent,
            List<String> groups,
            List<Identifier> identifiers,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> successors) {
        this(code, name, level, parent, groups, identifiers, validFrom, validTo, successors, List.of());
    }

    /** The name and the aliases, folded so that spelling differences do not matter. */
    public Set<PrintedName> names() {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(PrintedName::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same unit with this parent and these successors. */
    public Unit named(@Nullable String above, List<String> takingOver) {
        return new Unit(code, name, level, above, groups, identifiers, validFrom, validTo, takingOver, aliases);
    }

    /** The same unit with its last day and its successors. */
    public Unit ended(@Nullable LocalDate lastDay, List<String> takingOver) {
        return new Unit(code, name, level, parent, groups, identifiers, validFrom, lastDay, takingOver, aliases);
    }

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
