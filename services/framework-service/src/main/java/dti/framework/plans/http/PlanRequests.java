package dti.framework.plans.http;

import dti.framework.plans.domain.PlanCommand.RecordProgress;
import dti.framework.plans.domain.ProgressStatus;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request bodies for existing plans. */
public final class PlanRequests {

    private PlanRequests() {}

    @Schema(name = "PlanProgressReport")
    public record ProgressRequest(
            @Schema(
                    enumeration = {"not-started", "in-progress", "done"},
                    description = "Of an item that is not measured")
            @Nullable
            String status,

            @Schema(description = "Of a measured item; whether it is done follows from it") @Nullable
            BigDecimal value,

            @Schema(description = "The day it was so; today where absent") @Nullable
            LocalDate on,

            @Nullable String note) {

        RecordProgress of(String item, LocalDate today) {
            return new RecordProgress(item, read(status), value, on, PlanReading.optional(note), today);
        }

        private static @Nullable ProgressStatus read(@Nullable String word) {
            return word == null
                    ? null
                    : ProgressStatus.ofWire(word)
                            .orElseThrow(() -> ProblemException.invalid(FieldError.body(
                                    "/status",
                                    new Text(
                                            "Cần not-started, in-progress hoặc done.",
                                            "One of not-started, in-progress and done is needed."))));
        }
    }
}
