package dti.framework.campaigns.http;

import dti.framework.campaigns.application.CampaignProblems;
import dti.framework.campaigns.domain.Assignment;
import dti.framework.campaigns.domain.Campaign;
import dti.framework.campaigns.domain.Opening;
import dti.framework.campaigns.domain.PhaseDates;
import dti.framework.campaigns.domain.Policies;
import dti.framework.campaigns.domain.RankingPool;
import dti.framework.campaigns.domain.Refusal;
import dti.framework.campaigns.domain.Transition;
import dti.framework.campaigns.domain.WireNames;
import dti.framework.campaigns.http.CampaignParts.AssignmentBody;
import dti.framework.campaigns.http.CampaignParts.BandBody;
import dti.framework.campaigns.http.CampaignParts.PhaseView;
import dti.framework.campaigns.http.CampaignParts.PoliciesBody;
import dti.framework.campaigns.http.CampaignParts.RankingPoolBody;
import dti.framework.campaigns.http.CampaignParts.RefusedView;
import dti.framework.campaigns.http.CampaignParts.TransitionView;
import dti.runtime.problem.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts the parts of a campaign to their form in answers. */
final class CampaignWriting {

    private CampaignWriting() {}

    static PoliciesBody policies(Policies policies) {
        return new PoliciesBody(
                WireNames.of(policies.unreviewed()),
                WireNames.of(policies.rankBy()),
                WireNames.of(policies.ties()),
                policies.tieBreak(),
                policies.bonusCap(),
                policies.bonusInRank(),
                WireNames.of(policies.unsignedEvidence()),
                policies.bands().stream()
                        .map(band -> new BandBody(band.name(), band.atLeast().text()))
                        .toList(),
                WireNames.of(policies.conflictOfInterest()));
    }

    static List<RankingPoolBody> pools(List<RankingPool> pools) {
        return pools.stream()
                .map(pool -> new RankingPoolBody(pool.name(), pool.groups()))
                .toList();
    }

    static List<PhaseView> phases(List<PhaseDates> phases, List<Opening> openings, Language language) {
        return phases.stream()
                .map(dates -> {
                    Optional<Opening> opening = openings.stream()
                            .filter(each -> each.phase() == dates.phase())
                            .findFirst();
                    return new PhaseView(
                            dates.phase().wire(),
                            time(dates.opens()),
                            time(dates.closes()),
                            opening.flatMap(Opening::outcome).map(WireNames::of).orElse(null),
                            opening.flatMap(Opening::refusal)
                                    .map(why -> refused(why, language))
                                    .orElse(null));
                })
                .toList();
    }

    static List<TransitionView> transitions(Campaign campaign, Language language) {
        return Transition.of(campaign).stream()
                .map(each -> new TransitionView(
                        each.to().wire(),
                        each.refusal().isEmpty(),
                        each.needsReason(),
                        each.refusal().map(why -> refused(why, language)).orElse(null)))
                .toList();
    }

    private static RefusedView refused(Refusal.ByRule refusal, Language language) {
        return new RefusedView(
                refusal.rule().wire(), CampaignProblems.text(refusal).in(language));
    }

    static List<AssignmentBody> assignments(List<Assignment> assignments) {
        return assignments.stream()
                .map(assignment ->
                        new AssignmentBody(assignment.leaf(), assignment.unit(), WireNames.of(assignment.duty())))
                .toList();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
