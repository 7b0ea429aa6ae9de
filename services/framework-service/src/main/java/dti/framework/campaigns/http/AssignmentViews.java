package dti.framework.campaigns.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dti.framework.campaigns.application.FindAssignments.Unresolved;
import dti.framework.campaigns.domain.Assignment;
import dti.framework.campaigns.domain.Campaign;
import dti.framework.campaigns.domain.UnresolvedAgency;
import dti.framework.campaigns.domain.WireNames;
import dti.framework.campaigns.http.CampaignParts.AssignmentBody;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Assignments as lists. */
public final class AssignmentViews {

    private AssignmentViews() {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "AssignmentPage")
    public record AssignmentPage(
            List<AssignmentBody> items, @Nullable String nextCursor) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "UnresolvedAgencyPage")
    public record UnresolvedPage(
            List<UnresolvedView> items, @Nullable String nextCursor) {}

    /** An agency printed beside a leaf that does not match exactly one registered unit. */
    @Schema(name = "UnresolvedAgency")
    public record UnresolvedView(
            String leaf,

            @Schema(enumeration = {"lead", "coordinating", "source"}) @JsonProperty("as")
            String as,

            @Schema(description = "As printed") String agency,

            @Schema(
                    description = "No unit is called so, or several are",
                    enumeration = {"unknown", "ambiguous"})
            String why,

            @Schema(description = "The units that are called so")
            List<String> candidates,

            @Schema(description = "Units that are assigned to the leaf as this by now")
            List<String> assigned) {}

    static List<AssignmentBody> assignments(Campaign campaign) {
        return CampaignWriting.assignments(campaign.assignments());
    }

    static List<UnresolvedView> unresolved(Unresolved found) {
        return found.agencies().stream()
                .map(agency -> view(agency, found.campaign()))
                .toList();
    }

    private static UnresolvedView view(UnresolvedAgency agency, Campaign campaign) {
        return new UnresolvedView(
                agency.leaf(),
                WireNames.of(agency.duty()),
                agency.agency(),
                agency.candidates().isEmpty() ? "unknown" : "ambiguous",
                agency.candidates(),
                campaign.assignments().stream()
                        .filter(each -> each.leaf().equals(agency.leaf()) && each.duty() == agency.duty())
                        .map(Assignment::unit)
                        .toList());
    }
}
