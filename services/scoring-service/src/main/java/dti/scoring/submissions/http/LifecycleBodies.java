package dti.scoring.submissions.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request bodies about a submission as a whole, and for exclusions and explanations of leaves. */
final class LifecycleBodies {

    /** A reason or an explanation is at most a page; a report belongs in evidence. */
    private static final int TEXT_LENGTH_MAX = 4_000;

    private static final int KEY_LENGTH_MAX = 64;

    private LifecycleBodies() {}

    /** A body with a reason. A missing reason becomes an empty text, which the domain refuses by its own rule. */
    interface Reasoned {

        @Nullable
        String reason();

        default String said() {
            return Objects.requireNonNullElse(reason(), "");
        }
    }

    @Schema(name = "Reason")
    record Reason(@Nullable @Size(max = TEXT_LENGTH_MAX) String reason) implements Reasoned {}

    @Schema(name = "Deadline", description = "When a phase closes for this unit")
    record Deadline(
            @NotBlank @Size(max = KEY_LENGTH_MAX) String phase,
            @NotNull Instant closes,
            @Nullable @Size(max = TEXT_LENGTH_MAX) String reason)
            implements Reasoned {}

    @Schema(name = "BonusPoints", description = "Negative points take earlier ones back")
    record BonusPoints(
            @NotNull BigDecimal points,
            @Nullable @Size(max = TEXT_LENGTH_MAX) String reason) implements Reasoned {}

    @Schema(name = "Correction", description = "effectiveFrom says since when it holds; now, where it is absent")
    record Correction(
            @NotBlank @Size(max = KEY_LENGTH_MAX) String leaf,
            @NotNull BigDecimal points,
            @Nullable @Size(max = TEXT_LENGTH_MAX) String reason,
            @Nullable Instant effectiveFrom)
            implements Reasoned {}

    @Schema(name = "ExclusionRequest")
    record ExclusionRequest(
            @NotBlank @Size(max = KEY_LENGTH_MAX) String leaf,
            @Nullable @Size(max = TEXT_LENGTH_MAX) String reason) implements Reasoned {}

    @Schema(name = "ExclusionDecision")
    record ExclusionDecision(
            @NotNull Boolean grant,
            @Nullable @Size(max = TEXT_LENGTH_MAX) String reason) implements Reasoned {}

    @Schema(name = "UnitExplanation")
    record UnitExplanation(
            @NotBlank @Size(max = KEY_LENGTH_MAX) String leaf,
            @Nullable @Size(max = TEXT_LENGTH_MAX) String text) {
        String said() {
            return Objects.requireNonNullElse(text, "");
        }
    }
}
