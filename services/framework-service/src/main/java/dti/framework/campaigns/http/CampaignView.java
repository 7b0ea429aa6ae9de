package dti.framework.campaigns.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.framework.campaigns.application.CampaignProgress;
import dti.framework.campaigns.application.LedCampaign;
import dti.framework.campaigns.domain.Campaign;
import dti.framework.campaigns.domain.Terms;
import dti.framework.campaigns.http.CampaignParts.AssignmentBody;
import dti.framework.campaigns.http.CampaignParts.FrameworkRef;
import dti.framework.campaigns.http.CampaignParts.PhaseBody;
import dti.framework.campaigns.http.CampaignParts.PoliciesBody;
import dti.framework.campaigns.http.CampaignParts.RankingPoolBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Campaign")
public record CampaignView(
        String code,
        String title,
        FrameworkRef framework,
        String period,
        @Nullable LocalDate dataFrom,
        @Nullable LocalDate dataTo,
        int rounds,
        List<String> units,
        PoliciesBody policies,
        List<RankingPoolBody> rankingPools,
        Map<String, Map<String, Object>> parameters,
        List<PhaseBody> phases,
        List<AssignmentBody> assignments,
        String phase,
        Instant phaseEnteredAt,

        @Schema(description = "After this moment the phase takes nothing any more") @Nullable
        Instant phaseClosesAt,

        @Schema(description = "How many submissions have entered the phase; absent in answers to writes") @Nullable
        Progress progress,

        long version) {

    /** How many submissions have entered the campaign's phase. */
    @Schema(name = "CampaignProgress")
    public record Progress(String phase, int entered, int of) {}

    static CampaignView of(LedCampaign led) {
        return of(led.campaign(), led.version(), null);
    }

    static CampaignView of(Campaign campaign, CampaignProgress progress) {
        String phase = campaign.stage().phase().wire();
        return of(campaign, progress.version(), new Progress(phase, progress.entered(), progress.units()));
    }

    private static CampaignView of(Campaign campaign, long version, @Nullable Progress progress) {
        Terms terms = campaign.terms();
        return new CampaignView(
                campaign.code(),
                terms.title(),
                new FrameworkRef(terms.framework().key(), terms.framework().version()),
                terms.period().text(),
                terms.dataFrom(),
                terms.dataTo(),
                terms.rounds(),
                campaign.units(),
                CampaignWriting.policies(terms.policies()),
                CampaignWriting.pools(terms.rankingPools()),
                terms.parameters(),
                CampaignWriting.phases(terms.phases()),
                CampaignWriting.assignments(campaign.assignments()),
                campaign.stage().phase().wire(),
                campaign.stage().enteredAt(),
                campaign.stage().closesAt(),
                progress,
                version);
    }
}
