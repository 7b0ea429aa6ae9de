package dti.framework.campaigns.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of a campaign that have the same form in requests and answers. */
public final class CampaignParts {

    private CampaignParts() {}

    @Schema(name = "FrameworkRef")
    public record FrameworkRef(
            @Schema(required = true) @Nullable String key,
            @Schema(required = true) @Nullable Integer version) {}

    /**
     * The policies of a campaign. Absent ones have defaults: accept-self, percent-of-applicable, competition, no bonus,
     * flag, family.
     */
    @Schema(name = "Policies")
    public record PoliciesBody(
            @Schema(enumeration = {"accept-self", "zero"}) @Nullable
            String unreviewed,

            @Schema(
                    enumeration = {"total", "percent-of-applicable", "mean-of-pillars-raw", "mean-of-pillars-normalised"
                    })
            @Nullable
            String rankBy,

            @Schema(enumeration = {"competition"}) @Nullable String ties,
            @Nullable List<String> tieBreak,
            @Nullable BigDecimal bonusCap,
            @Nullable Boolean bonusInRank,

            @Schema(enumeration = {"flag", "zero"}) @Nullable
            String unsignedEvidence,

            @Nullable List<BandBody> bands,

            @Schema(
                    enumeration = {"family", "exact"},
                    description =
                            "Whose submissions nobody appraises besides their own unit's and those before and after it:"
                                    + " family adds the units directly above and below, exact none")
            @Nullable
            String conflictOfInterest) {}

    @Schema(name = "Band")
    public record BandBody(
            @Schema(required = true, examples = "Tốt") @Nullable
            String name,

            @Schema(required = true, examples = "80%") @Nullable
            String atLeast) {}

    @Schema(name = "RankingPool")
    public record RankingPoolBody(
            @Schema(required = true) @Nullable String name,
            @Schema(required = true) @Nullable List<String> groups) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PhaseDates")
    public record PhaseBody(
            @Schema(required = true) @Nullable String name,
            @Nullable OffsetDateTime opens,
            @Nullable OffsetDateTime closes) {}

    /** The dates of a phase, and the outcome of its opening date. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CampaignPhase")
    public record PhaseView(
            @Schema(required = true) String name,
            @Nullable OffsetDateTime opens,
            @Nullable OffsetDateTime closes,

            @Schema(
                    enumeration = {"by-date", "by-hand", "overtaken", "past-when-planned"},
                    description = "What became of opens; absent while it is still to come, and in answers to writes")
            @Nullable
            String opened,

            @Schema(
                    description = "Why the phase could not be opened when its date came; tried again when the campaign"
                            + " changes")
            @Nullable
            RefusedView refused) {}

    @Schema(name = "RefusedByRule")
    public record RefusedView(
            @Schema(required = true, examples = "no-units") String rule,

            @Schema(required = true) String why) {}

    /** Whether the campaign can enter a phase by hand now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PhaseTransition")
    public record TransitionView(
            @Schema(required = true) String to,
            boolean allowed,

            @Schema(description = "Whether POST …/phase demands a reason: it goes back, or moves the end of the phase")
            boolean needsReason,

            @Nullable RefusedView refused) {}

    @Schema(name = "Assignment")
    public record AssignmentBody(
            @Schema(required = true) @Nullable String leaf,
            @Schema(required = true) @Nullable String unit,

            @Schema(
                    required = true,
                    enumeration = {"lead", "coordinating", "source", "reviewer"})
            @JsonProperty("as")
            @Nullable
            String as) {}
}
