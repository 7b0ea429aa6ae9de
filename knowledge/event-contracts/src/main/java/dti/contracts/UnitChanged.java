package dti.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit was registered or changed; the whole unit as it is now.
 *
 * @param code of the unit; never changes
 * @param name for people
 * @param level {@code department | district | commune} and whatever else units are registered as
 * @param parent code of the unit above it
 * @param groups that decide which leaves apply to it, and with whom it is ranked
 * @param identifiers its codes in other schemes
 * @param validFrom its first day
 * @param validTo its last day; absent while it exists
 * @param successors codes of the units that took over from it
 * @param aliases what documents also call it; absent in units told before there were any
 * @param actor who registered or changed it; absent in units told before this was told
 * @param at when it was registered or changed; absent with {@code actor}
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
        @Nullable List<String> aliases,
        @Nullable Actor actor,
        @Nullable Instant at) {

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
        this(code, name, level, parent, groups, identifiers, validFrom, validTo, successors, List.of(), null, null);
    }

    /** The same, told by somebody. */
    public UnitChanged by(Actor teller, Instant when) {
        return new UnitChanged(
                code, name, level, parent, groups, identifiers, validFrom, validTo, successors, aliases, teller, when);
    }

    /**
     * A code of the unit in another scheme, for example {@code qd-20-2020: H26.1}.
     *
     * @param scheme the list of codes
     * @param value the unit's code in it
     * @param from first day on which it is valid
     * @param to last day on which it is valid
     */
    public record Identifier(
            String scheme,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
