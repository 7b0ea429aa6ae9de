package dti.framework.campaigns.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.framework.campaigns.application.CampaignProgress;
import dti.framework.campaigns.application.ChangedCampaign;
import dti.framework.campaigns.domain.Campaign;
import dti.framework.campaigns.domain.Opening;
import dti.framework.campaigns.domain.Terms;
import dti.framework.campaigns.http.CampaignParts.AssignmentBody;
import dti.framework.campaigns.http.CampaignParts.FrameworkRef;
import dti.framework.campaigns.http.CampaignParts.PhaseView;
import dti.framework.campaigns.http.CampaignParts.PoliciesBody;
import dti.framework.campaigns.http.CampaignParts.RankingPoolBody;
import dti.framework.campaigns.http.CampaignParts.TransitionView;
import dti.runtime.problem.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign in an answer. */
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
        List<PhaseView> phases,
        List<AssignmentBody> assignments,
        String phase,
        Instant phaseEnteredAt,

        @Schema(description = "After this moment the phase takes nothing any more") @Nullable
        Instant phaseClosesAt,

        @Schema(description = "How many submissions have entered the phase; absent in answers to writes") @Nullable
        Progress progress,

        @Schema(description = "To which phases it can be brought by hand now; absent in answers to writes") @Nullable
        List<TransitionView> transitions,

        long version) {

    /** The number of submissions that have entered the campaign's phase. */
    @Schema(name = "CampaignProgress")
    public record Progress(String phase, int entered, int of) {}

    /**
     * The answer to a write. It holds the campaign alone, so that a repeated request gets the same answer as the first.
     */
    static CampaignView of(ChangedCampaign led) {
        Campaign campaign = led.campaign();
        return of(
                campaign,
                CampaignWriting.phases(campaign.terms().phases(), List.of(), Language.VI),
                null,
                null,
                led.version());
    }

    static CampaignView of(Campaign campaign, List<Opening> openings, CampaignProgress progress, Language language) {
        String phase = campaign.stage().phase().wire();
        return of(
                campaign,
                CampaignWriting.phases(campaign.terms().phases(), openings, language),
                new Progress(phase, progress.entered(), progress.units()),
                CampaignWriting.transitions(campaign, language),
                progress.version());
    }

    private static CampaignView of(
            Campaign campaign,
            List<PhaseView> phases,
            @Nullable Progress progress,
            @Nullable List<TransitionView> transitions,
            long version) {
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
                phases,
                CampaignWriting.assignments(campaign.assignments()),
                campaign.stage().phase().wire(),
                campaign.stage().enteredAt(),
                campaign.stage().closesAt(),
                progress,
                transitions,
                version);
    }
}
