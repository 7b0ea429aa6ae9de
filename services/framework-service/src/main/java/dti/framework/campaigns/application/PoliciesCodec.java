package dti.framework.campaigns.application;

import dti.contracts.CampaignChanged;
import dti.framework.campaigns.domain.Percentage;
import dti.framework.campaigns.domain.Policies;
import dti.framework.campaigns.domain.WireNames;

/** Converts policies to and from their stored and published forms. */
final class PoliciesCodec {

    private PoliciesCodec() {}

    static CampaignChanged.Policies contract(Policies policies) {
        return new CampaignChanged.Policies(
                WireNames.of(policies.unreviewed()),
                WireNames.of(policies.rankBy()),
                WireNames.of(policies.ties()),
                policies.tieBreak(),
                policies.bonusCap(),
                policies.bonusInRank(),
                WireNames.of(policies.unsignedEvidence()),
                policies.bands().stream()
                        .map(band -> new CampaignChanged.Band(
                                band.name(), band.atLeast().text()))
                        .toList(),
                policies.conflictOfInterest() == Policies.ConflictOfInterest.FAMILY
                        ? null
                        : WireNames.of(policies.conflictOfInterest()));
    }

    static Policies policies(CampaignChanged.Policies stored) {
        return new Policies(
                known(Policies.Unreviewed.class, stored.unreviewed()),
                known(Policies.RankBy.class, stored.rankBy()),
                known(Policies.Ties.class, stored.ties()),
                stored.tieBreak(),
                stored.bonusCap(),
                stored.bonusInRank(),
                known(Policies.UnsignedEvidence.class, stored.unsignedEvidence()),
                stored.bands().stream()
                        .map(band -> new Policies.Band(band.name(), new Percentage(band.atLeast())))
                        .toList(),
                stored.conflictOfInterest() == null
                        ? Policies.ConflictOfInterest.FAMILY
                        : known(Policies.ConflictOfInterest.class, stored.conflictOfInterest()));
    }

    private static <E extends Enum<E>> E known(Class<E> choices, String word) {
        return WireNames.choice(choices, word).orElseThrow();
    }
}
