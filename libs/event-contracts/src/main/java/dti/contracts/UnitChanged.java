package dti.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit was registered or changed; the whole unit as it is now.
 *
 * @param aliases what documents also call it; absent in units told before there were any
 */
public record UnitChanged(
        String code,
        String name,
        String level,
        @Nullable String parent,
        List<String> groups,
        List<Identifier> identifiers,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors,
        @Nullable List<String> aliases) {

    /** A unit that documents call by its name only. */
    public UnitChanged(
            String code,
            String name,
            String level,
            @Nullable String parent,
            List<String> groups,
            List<Identifier> identifiers,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> successors) {
        this(code, name, level, parent, groups, identifiers, validFrom, validTo, successors, List.of());
    }

    /** A code of the unit in another scheme, for example {@code qd-20-2020: H26.1}. */
    public record Identifier(
            String scheme,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
