package dti.framework.campaigns.http;

import dti.framework.campaigns.http.CampaignParts.AssignmentBody;
import dti.framework.campaigns.http.CampaignParts.PhaseBody;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request bodies for existing campaigns. */
public final class CampaignRequests {

    private CampaignRequests() {}

    @Schema(name = "PhaseChange")
    public record PhaseRequest(
            @Schema(required = true, examples = "self-assessment") @Nullable
            String to,

            @Schema(description = "Needed where the campaign goes back") @Nullable
            String reason,

            @Schema(description = "A new end of the phase, instead of the planned one") @Nullable
            OffsetDateTime closes) {}

    @Schema(
            name = "PhaseDatesChange",
            description = "A phase that is named has these dates and no others; one that is not named keeps its own")
    public record PhaseDatesRequest(
            @Schema(required = true) @Nullable List<PhaseBody> phases,
            @Schema(required = true) @Nullable String reason) {}

    @Schema(name = "UnitsChange")
    public record UnitsRequest(
            @Nullable List<String> add,
            @Nullable List<String> withdraw,

            @Schema(description = "Needed after the campaign was opened, and for every withdrawal") @Nullable
            String reason) {}

    @Schema(name = "FrameworkRepin")
    public record RepinRequest(
            @Schema(required = true) @Nullable Integer version,
            @Schema(required = true) @Nullable String reason) {}

    @Schema(name = "Assignments")
    public record AssignmentsRequest(
            @Schema(required = true, description = "Replace all assignments of the campaign") @Nullable
            List<AssignmentBody> items) {}
}
