package dti.framework.frameworks.http;

import dti.framework.frameworks.application.EvaluateLeaf.Assumption;
import dti.framework.frameworks.application.ResolveFinding.Decision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request bodies for a framework version. */
public final class FrameworkRequests {

    private FrameworkRequests() {}

    @Schema(name = "ResolutionRequest")
    public record ResolutionRequest(
            @Schema(required = true, examples = "sum-differs:3") @Nullable
            String finding,

            @Schema(required = true, description = "One of the finding's readings") @Nullable
            String decision,

            @Schema(required = true) @Nullable String reason) {

        Decision toDecision() {
            return new Decision(
                    Objects.requireNonNullElse(finding, ""),
                    Objects.requireNonNullElse(decision, ""),
                    Objects.requireNonNullElse(reason, ""));
        }
    }

    @Schema(name = "EvaluationRequest")
    public record EvaluationRequest(
            @Schema(required = true) @Nullable String leaf,

            @Schema(description = "Values by input name; points for a manual leaf") @Nullable
            Map<String, @Nullable Object> inputs,

            @Schema(description = "Due date of a lateness rule") @Nullable
            LocalDate due,

            @Schema(description = "Reference value of a relative rule") @Nullable
            BigDecimal reference,

            @Schema(description = "Values of the general-information form") @Nullable
            Map<String, Object> info,

            @Schema(description = "Figures of the plan") @Nullable
            Map<String, Object> plan) {

        Assumption toAssumption() {
            return new Assumption(
                    Objects.requireNonNullElse(leaf, ""),
                    Objects.requireNonNullElse(inputs, Map.of()),
                    due,
                    reference,
                    Objects.requireNonNullElse(info, Map.of()),
                    Objects.requireNonNullElse(plan, Map.of()));
        }
    }
}
