package dti.framework.plans.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of a plan that have the same form in requests and answers. */
public final class PlanParts {

    private PlanParts() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PlanInstrument", description = "The decision that issued the plan, as printed")
    public record InstrumentBody(
            @Nullable String number,
            @Nullable String date,
            @Nullable String issuer) {}

    @Schema(name = "PlanMeasure")
    public record MeasureBody(
            @Schema(required = true, examples = "%") @Nullable
            String unit,

            @Schema(required = true, description = "The value to reach") @Nullable
            BigDecimal target,

            @Schema(
                    enumeration = {"higher", "lower"},
                    description = "higher by default")
            @Nullable
            String better) {}
}
