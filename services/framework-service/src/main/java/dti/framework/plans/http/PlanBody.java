package dti.framework.plans.http;

import dti.framework.plans.http.PlanParts.InstrumentBody;
import dti.framework.plans.http.PlanParts.MeasureBody;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as a client sends it. */
@Schema(name = "PlanDocument")
public record PlanBody(
        @Schema(description = "As in the path, where it is given") @Nullable
        String unit,

        @Schema(description = "As in the path, where it is given") @Nullable
        Integer year,

        @Schema(required = true) @Nullable String title,
        @Nullable InstrumentBody instrument,

        @Schema(description = "The document it was transcribed from") @Nullable
        String source,

        @Schema(description = "Needed where the plan takes the place of another") @Nullable
        String reason,

        @Schema(required = true) @Nullable List<ItemBody> items) {

    @Schema(name = "PlanDocumentItem")
    public record ItemBody(
            @Schema(required = true, description = "Names the item within the plan, for ever") @Nullable
            String key,

            @Schema(
                    required = true,
                    enumeration = {"target", "document", "programme", "project", "task"})
            @Nullable
            String kind,

            @Nullable String code,

            @Schema(description = "The heading it stands under; of a project its programme") @Nullable
            String section,

            @Schema(required = true) @Nullable String name,

            @Schema(required = true, description = "Chủ trì") @Nullable
            String owner,

            @Schema(description = "Phối hợp") @Nullable List<String> coOwners,

            @Schema(description = "When, as printed") @Nullable
            String period,

            @Schema(description = "The last day it is on time") @Nullable
            LocalDate due,

            @Schema(description = "Needed for a target") @Nullable
            MeasureBody measure,

            @Nullable Integer line,
            @Nullable List<Integer> lines) {}
}
