package dti.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit was registered or changed; the whole unit as it is now. */
public record UnitChanged(
        String code,
        String name,
        String level,
        @Nullable String parent,
        List<String> groups,
        List<Identifier> identifiers,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors) {

    /** A code of the unit in another scheme, for example {@code qd-20-2020: H26.1}. */
    public record Identifier(
            String scheme,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
