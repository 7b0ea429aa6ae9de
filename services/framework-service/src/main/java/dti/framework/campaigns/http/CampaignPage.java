package dti.framework.campaigns.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of campaigns. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "CampaignPage")
public record CampaignPage(List<Summary> items, @Nullable String nextCursor) {

    /** A campaign in a list; its units, assignments and policies are in the campaign itself. */
    @Schema(name = "CampaignSummary")
    public record Summary(
            String code,
            String title,
            CampaignParts.FrameworkRef framework,
            String period,
            int units,
            String phase,
            long version) {}
}
