package dti.framework.campaigns.http;

import dti.framework.campaigns.http.CampaignParts.FrameworkRef;
import dti.framework.campaigns.http.CampaignParts.PhaseBody;
import dti.framework.campaigns.http.CampaignParts.PoliciesBody;
import dti.framework.campaigns.http.CampaignParts.RankingPoolBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as a client sends it. */
@Schema(name = "CampaignCreation")
public record CampaignBody(
        @Schema(required = true, examples = "hn-so-2024") @Nullable
        String code,

        @Schema(required = true) @Nullable String title,
        @Schema(required = true) @Nullable FrameworkRef framework,

        @Schema(required = true, description = "2024, 2024-Q1 or 2024-03") @Nullable
        String period,

        @Nullable LocalDate dataFrom,
        @Nullable LocalDate dataTo,

        @Schema(description = "1 or 2 rounds of appraisal; 2 by default") @Nullable
        Integer rounds,

        @Nullable List<String> units,
        @Nullable PoliciesBody policies,
        @Nullable List<RankingPoolBody> rankingPools,

        @Schema(description = "Per leaf, e.g. the due date of a lateness rule") @Nullable
        Map<String, Map<String, Object>> parameters,

        @Nullable List<PhaseBody> phases) {}
