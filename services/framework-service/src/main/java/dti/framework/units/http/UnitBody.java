package dti.framework.units.http;

import dti.framework.units.domain.Unit;
import dti.framework.units.domain.UnitLevel;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.InputText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit as a client sends it. */
@Schema(name = "UnitRegistration")
public record UnitBody(
        @Schema(required = true, examples = "Sở Nội vụ") @Nullable
        String name,

        @Schema(
                required = true,
                enumeration = {"province", "department", "district", "commune", "other"})
        @Nullable
        String level,

        @Schema(description = "Code of the unit above; it may be registered later") @Nullable
        String parent,

        @Schema(description = "Decide which leaves of a framework apply, e.g. digital-economy") @Nullable
        List<String> groups,

        @Nullable List<IdentifierBody> identifiers,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Schema(
                description =
                        "Codes of the units that took over; left out together with validTo, both stay as they are")
        @Nullable
        List<String> successors,

        @Schema(description = "What documents also call it, as printed", examples = "Sở TT&TT") @Nullable
        List<String> aliases) {

    /** Whether the body has neither an end nor successors; an empty list of successors states that there are none. */
    boolean saysNothingOfItsEnd() {
        return validTo == null && successors == null;
    }

    Unit toUnit(String code) {
        return new Unit(
                code,
                InputText.name(name),
                level(level),
                parent,
                orNone(groups),
                orNone(identifiers).stream().map(IdentifierBody::toIdentifier).toList(),
                validFrom,
                validTo,
                orNone(successors),
                orNone(aliases).stream().map(InputText::name).toList());
    }

    static UnitLevel level(@Nullable String word) {
        return UnitLevel.ofWire(Objects.requireNonNullElse(word, ""))
                .orElseThrow(() -> ProblemException.invalid(FieldError.body(
                        "/level",
                        new Text(
                                "Cấp phải là province, department, district, commune hoặc other.",
                                "The level must be province, department, district, commune or other."))));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.malformed(
                    FieldError.body("", new Text("Danh sách chứa null.", "A list contains null.")));
        }
        return list;
    }
}
