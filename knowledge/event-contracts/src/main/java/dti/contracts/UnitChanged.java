package dti.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit was registered or changed. Has the whole unit after the change.
 *
 * @param code of the unit; never changes
 * @param name for people
 * @param level {@code department | district | commune}, or another level units are registered with
 * @param parent code of the unit above it
 * @param groups that decide the leaves that apply to it and the units it is ranked with
 * @param identifiers its codes in other schemes
 * @param validFrom its first day
 * @param validTo its last day; absent where it has none
 * @param successors codes of the units that took over from it
 * @param aliases other names of the unit in documents; absent in events before aliases existed
 * @param actor the person who made the change; absent in events before this field existed
 * @param at time of the change; absent with {@code actor}
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

    /** A unit without aliases, actor and time. */
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

    /** The unit with the actor and the time of the change. */
    public UnitChanged by(Actor changedBy, Instant when) {
        return new UnitChanged(
                code,
                name,
                level,
                parent,
                groups,
                identifiers,
                validFrom,
                validTo,
                successors,
                aliases,
                changedBy,
                when);
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
