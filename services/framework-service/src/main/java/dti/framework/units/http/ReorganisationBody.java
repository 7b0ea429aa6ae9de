package dti.framework.units.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merger or split as a client sends it. */
@Schema(name = "ReorganisationRequest")
public record ReorganisationBody(
        @Schema(required = true, description = "The units that end, the day before") @Nullable
        List<String> from,

        @Schema(required = true, description = "The units that take over, registered already") @Nullable
        List<String> to,

        @Schema(required = true, description = "The first day of those that take over", examples = "2025-07-01")
        @Nullable
        LocalDate effectiveOn,

        @Schema(required = true) @Nullable String reason,

        @Schema(description = "What ordered it", examples = "1656/NQ-UBTVQH15") @Nullable
        String decision) {

    List<String> ending() {
        return named(from);
    }

    List<String> takingOver() {
        return named(to);
    }

    private static List<String> named(@Nullable List<String> units) {
        return units == null
                ? List.of()
                : units.stream()
                        .map(unit -> Objects.requireNonNullElse(unit, ""))
                        .toList();
    }
}
