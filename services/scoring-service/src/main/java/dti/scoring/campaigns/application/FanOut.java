package dti.scoring.campaigns.application;

import dti.contracts.Actor;
import dti.contracts.CampaignChanged;
import dti.contracts.CampaignChanged.Campaign;
import dti.scoring.submissions.domain.Phase;
import dti.scoring.submissions.domain.UnreviewedPolicy;
import dti.scoring.submissions.domain.UnsignedEvidencePolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The change that every submission of a campaign must record.
 *
 * @param repin true for a new framework version, false for a phase
 * @param units the units of the submissions; empty in the stored job, where each unit has a row of its own
 * @param bonusCap absent in jobs stored before submissions had bonus points
 * @param unsignedEvidence absent, like the period, in jobs stored before that policy had an effect
 */
public record FanOut(
        String campaign,
        boolean repin,
        List<String> units,
        Phase phase,
        @Nullable Instant phaseClosesAt,
        CampaignChanged.FrameworkPin framework,
        UnreviewedPolicy unreviewed,
        Map<String, Map<String, Object>> parameters,
        @Nullable BigDecimal bonusCap,
        @Nullable UnsignedEvidencePolicy unsignedEvidence,
        @Nullable String period,
        @Nullable String reason,
        Actor actor,
        Instant at) {

    /** Before this phase there are no submissions. */
    private static final String DRAFT = "draft";

    /** Returns empty where the change concerns no submission. Fails on an unknown phase or policy. */
    public static Optional<FanOut> of(CampaignChanged change) {
        Campaign campaign = change.campaign();
        if (campaign.phase().equals(DRAFT)) {
            return Optional.empty();
        }
        return switch (change.change()) {
            // A submission records nothing when the end of its current phase did not move.
            case "phase-entered", "phase-dates-changed" -> Optional.of(of(change, campaign.units(), false));
            case "units-changed" ->
                change.added().isEmpty() ? Optional.empty() : Optional.of(of(change, change.added(), false));
            case "framework-repinned" -> Optional.of(of(change, campaign.units(), true));
            default -> Optional.empty();
        };
    }

    /** Returns the part that all units share. It is stored once per job. */
    FanOut withoutUnits() {
        return new FanOut(
                campaign,
                repin,
                List.of(),
                phase,
                phaseClosesAt,
                framework,
                unreviewed,
                parameters,
                bonusCap,
                unsignedEvidence,
                period,
                reason,
                actor,
                at);
    }

    private static FanOut of(CampaignChanged change, List<String> units, boolean repin) {
        Campaign campaign = change.campaign();
        String unreviewed = campaign.policies().unreviewed();
        return new FanOut(
                campaign.code(),
                repin,
                List.copyOf(units),
                Phase.ofWire(campaign.phase())
                        .orElseThrow(() -> new IllegalArgumentException("unknown phase " + campaign.phase())),
                campaign.phaseClosesAt(),
                campaign.framework(),
                UnreviewedPolicy.ofWire(unreviewed)
                        .orElseThrow(() -> new IllegalArgumentException("unknown policy " + unreviewed)),
                campaign.parameters(),
                campaign.policies().bonusCap(),
                unsigned(campaign.policies().unsignedEvidence()),
                campaign.period(),
                change.reason(),
                change.actor(),
                change.at());
    }

    private static UnsignedEvidencePolicy unsigned(String word) {
        return UnsignedEvidencePolicy.ofWire(word)
                .orElseThrow(() -> new IllegalArgumentException("unknown policy on unsigned evidence " + word));
    }
}
