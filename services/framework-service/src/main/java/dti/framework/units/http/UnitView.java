package dti.framework.units.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.framework.units.application.RegisteredUnit;
import dti.framework.units.domain.Unit;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit as it is registered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Unit")
public record UnitView(
        String code,
        String name,
        String level,
        @Nullable String parent,
        List<String> groups,
        List<IdentifierBody> identifiers,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors,
        List<String> aliases,

        @Schema(description = "Codes of the units it took over from; not in the answer of a registration") @Nullable
        List<String> predecessors,

        long version) {

    static UnitView of(RegisteredUnit registered) {
        Unit unit = registered.unit();
        return new UnitView(
                unit.code(),
                unit.name(),
                unit.level().wire(),
                unit.parent(),
                unit.groups(),
                unit.identifiers().stream().map(IdentifierBody::of).toList(),
                unit.validFrom(),
                unit.validTo(),
                unit.successors(),
                unit.aliases(),
                registered.predecessors(),
                registered.version());
    }
}
