package dti.framework.campaigns.http;

import dti.framework.campaigns.domain.Assignment;
import dti.framework.campaigns.domain.PhaseDates;
import dti.framework.campaigns.domain.Policies;
import dti.framework.campaigns.domain.RankingPool;
import dti.framework.campaigns.domain.Words;
import dti.framework.campaigns.http.CampaignParts.AssignmentBody;
import dti.framework.campaigns.http.CampaignParts.BandBody;
import dti.framework.campaigns.http.CampaignParts.PhaseBody;
import dti.framework.campaigns.http.CampaignParts.PoliciesBody;
import dti.framework.campaigns.http.CampaignParts.RankingPoolBody;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a campaign for clients. */
final class CampaignWriting {

    private CampaignWriting() {}

    static PoliciesBody policies(Policies policies) {
        return new PoliciesBody(
                Words.of(policies.unreviewed()),
                Words.of(policies.rankBy()),
                Words.of(policies.ties()),
                policies.tieBreak(),
                policies.bonusCap(),
                policies.bonusInRank(),
                Words.of(policies.unsignedEvidence()),
                policies.bands().stream()
                        .map(band -> new BandBody(band.name(), band.atLeast().text()))
                        .toList());
    }

    static List<RankingPoolBody> pools(List<RankingPool> pools) {
        return pools.stream()
                .map(pool -> new RankingPoolBody(pool.name(), pool.groups()))
                .toList();
    }

    static List<PhaseBody> phases(List<PhaseDates> phases) {
        return phases.stream()
                .map(dates -> new PhaseBody(dates.phase().wire(), time(dates.opens()), time(dates.closes())))
                .toList();
    }

    static List<AssignmentBody> assignments(List<Assignment> assignments) {
        return assignments.stream()
                .map(assignment ->
                        new AssignmentBody(assignment.leaf(), assignment.unit(), Words.of(assignment.duty())))
                .toList();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
