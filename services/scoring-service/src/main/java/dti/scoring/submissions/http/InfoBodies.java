package dti.scoring.submissions.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.rules.framework.InfoField;
import dti.scoring.submissions.domain.UnitInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request and answer bodies of general information and supplied figures. */
public final class InfoBodies {

    /** The longest form of the shipped frameworks has 36 fields. */
    private static final int FIELDS_MAX = 200;

    /** 200 fields with a paragraph of 1,000 characters each. */
    public static final int INFO_BYTES_MAX = 512 * 1024;

    private static final int INPUTS_MAX = 50;
    private static final int NAME_LENGTH_MAX = 500;

    private InfoBodies() {}

    @Schema(name = "GeneralInfo", description = "Values by the code of the field; null clears a field")
    public record GeneralInfo(
            @NotEmpty @Size(max = FIELDS_MAX) Map<String, @Nullable Object> values) {}

    @Schema(name = "SuppliedInfo", description = "Values by the code of the field, and where they come from")
    public record SuppliedInfo(
            @NotEmpty @Size(max = FIELDS_MAX) Map<String, Object> values,
            @NotBlank @Size(max = NAME_LENGTH_MAX) String source,
            @NotNull Instant measuredAt,
            @Nullable @Size(max = NAME_LENGTH_MAX) String reference) {}

    @Schema(name = "SuppliedInputs", description = "Figures by the name of the input, and where they come from")
    record SuppliedInputs(
            @NotEmpty @Size(max = INPUTS_MAX) Map<String, Object> inputs,
            @NotBlank @Size(max = NAME_LENGTH_MAX) String source,
            @NotNull Instant measuredAt,
            @Nullable @Size(max = NAME_LENGTH_MAX) String reference) {}

    @Schema(name = "GeneralInfoForm")
    public record Form(String campaign, String unit, long version, List<Field> fields) {}

    @Schema(name = "GeneralInfoField")
    public record Field(
            String code,
            String name,
            @Nullable String unit,
            @Nullable String suppliedBy,
            boolean heading,
            boolean personal,

            @Schema(description = "The unit's own") @Nullable
            Object value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Supplement supplied,

            @Schema(description = "Whether the unit says something else than whoever holds the data")
            boolean differs) {

        public static Field of(InfoField field, @Nullable Object value, UnitInfo form) {
            UnitInfo.Supplement supplied = form.supplied().get(field.code());
            return new Field(
                    field.code(),
                    field.name(),
                    field.unit(),
                    field.suppliedBy(),
                    field.heading(),
                    field.personal(),
                    value,
                    supplied == null ? null : Supplement.of(supplied),
                    form.differs(field.code()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SuppliedField", description = "What whoever holds the data says")
    record Supplement(
            Object value,
            String source,
            Instant measuredAt,
            @Nullable String reference,
            @Nullable String unit) {

        public static Supplement of(UnitInfo.Supplement supplied) {
            return new Supplement(
                    supplied.value(),
                    supplied.source(),
                    supplied.measuredAt(),
                    supplied.reference(),
                    supplied.by().unit());
        }
    }
}
