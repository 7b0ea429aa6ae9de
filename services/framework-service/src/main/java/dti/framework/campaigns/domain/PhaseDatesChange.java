package dti.framework.campaigns.domain;

import dti.eventsourcing.Decision;
import dti.framework.campaigns.domain.CampaignCommand.ChangePhaseDates;
import dti.framework.campaigns.domain.CampaignEvent.PhaseDatesChanged;
import dti.framework.commands.domain.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which dates of a campaign may still change: both dates of a future phase, the end of the current phase, no
 * date of a past phase. A phase named in the change gets exactly the given dates; every other phase keeps its own.
 */
final class PhaseDatesChange {

    private PhaseDatesChange() {}

    static Decision<CampaignEvent, Refusal> decide(ChangePhaseDates change, Campaign campaign) {
        Phase now = campaign.stage().phase();
        if (now.isSettled()) {
            return CampaignDecider.refused(CampaignRule.CAMPAIGN_SETTLED, now.wire());
        }
        Optional<Refusal> broken = broken(change, campaign);
        if (broken.isPresent()) {
            return Decision.rejected(broken.get());
        }
        List<PhaseDates> planned = planned(change, campaign);
        Stage moved = moved(change, campaign).orElse(null);
        List<Violation> violations = check(change, planned, campaign);
        return violations.isEmpty()
                ? Decision.accepted(new PhaseDatesChanged(planned, moved, Objects.requireNonNull(change.reason())))
                : Decision.rejected(new Refusal.Invalid(violations));
    }

    /** Refuses dates of a past phase, another opening of the current phase, and an end of it that has passed. */
    private static Optional<Refusal> broken(ChangePhaseDates change, Campaign campaign) {
        Phase now = campaign.stage().phase();
        for (PhaseDates dates : change.phases()) {
            if (dates.phase().compareTo(now) < 0) {
                return Optional.of(new Refusal.ByRule(
                        CampaignRule.PHASE_IS_OVER, dates.phase().wire()));
            }
            if (dates.phase() == now && opensAnew(dates, campaign)) {
                return Optional.of(new Refusal.ByRule(CampaignRule.PHASE_HAS_OPENED, now.wire()));
            }
            Instant closes = dates.closes();
            if (dates.phase() == now && closes != null && !closes.isAfter(change.at())) {
                return Optional.of(new Refusal.ByRule(CampaignRule.PHASE_ALREADY_CLOSED, closes.toString()));
            }
        }
        return Optional.empty();
    }

    private static boolean opensAnew(PhaseDates dates, Campaign campaign) {
        return dates.opens() != null && !dates.opens().equals(opens(dates.phase(), campaign.terms()));
    }

    private static List<Violation> check(ChangePhaseDates change, List<PhaseDates> planned, Campaign campaign) {
        List<Violation> found = new ArrayList<>();
        Reasons.missing(change.reason(), true).ifPresent(found::add);
        boolean same = Set.copyOf(planned).equals(Set.copyOf(campaign.terms().phases()));
        if (same && moved(change, campaign).isEmpty()) {
            found.add(new Violation("/phases", "Không có ngày nào thay đổi.", "No date changes."));
        }
        Set<Phase> seen = new HashSet<>();
        for (int i = 0; i < change.phases().size(); i++) {
            PhaseDates dates = change.phases().get(i);
            String at = "/phases/" + i;
            if (!seen.add(dates.phase()) || !isPlannable(dates.phase(), campaign.terms())) {
                found.add(new Violation(
                        at + "/name",
                        "Giai đoạn bị lặp lại, không thuộc đợt này hoặc không mở theo ngày.",
                        "The phase is named twice, is not part of this campaign, or opens by no date."));
            }
            moments(dates, at, change.at(), campaign, found);
            order(dates, at, planned, found);
        }
        return found;
    }

    /**
     * Whether a phase opens by a date. A campaign begins as a draft, and only a publication enters {@code published}.
     */
    private static boolean isPlannable(Phase phase, Terms terms) {
        return phase != Phase.DRAFT
                && phase != Phase.PUBLISHED
                && Phase.path(terms.rounds()).contains(phase);
    }

    private static void moments(PhaseDates dates, String at, Instant now, Campaign campaign, List<Violation> found) {
        Instant opens = dates.opens();
        Instant closes = dates.closes();
        if (opens != null && !opens.isAfter(now) && opensAnew(dates, campaign)) {
            found.add(
                    new Violation(at + "/opens", "Lúc mở mới phải ở phía trước.", "A new date of opening lies ahead."));
        }
        if (closes != null && !closes.isAfter(now)) {
            found.add(new Violation(at + "/closes", "Hạn mới phải ở phía trước.", "A new end lies ahead."));
        }
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            found.add(new Violation(at + "/closes", "Hạn phải sau lúc mở.", "A phase closes after it opens."));
        }
    }

    /** Phases open by their dates one after the other, so dates that cross could not be kept. */
    private static void order(PhaseDates dates, String at, List<PhaseDates> planned, List<Violation> found) {
        Instant opens = dates.opens();
        boolean crosses = opens != null
                && planned.stream().anyMatch(other -> crosses(dates.phase(), opens, other.phase(), other.opens()));
        if (crosses) {
            found.add(new Violation(
                    at + "/opens",
                    "Giai đoạn sau không mở trước giai đoạn trước nó.",
                    "A phase does not open before one that precedes it."));
        }
    }

    private static boolean crosses(Phase phase, Instant opens, Phase other, @Nullable Instant otherOpens) {
        if (otherOpens == null) {
            return false;
        }
        return other.compareTo(phase) < 0 ? otherOpens.isAfter(opens) : otherOpens.isBefore(opens);
    }

    /** All dates after the change, in the order of the phases. */
    private static List<PhaseDates> planned(ChangePhaseDates change, Campaign campaign) {
        List<PhaseDates> planned = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            of(phase, change.phases())
                    .map(dates -> opened(dates, campaign))
                    .or(() -> of(phase, campaign.terms().phases()))
                    .ifPresent(planned::add);
        }
        return planned;
    }

    /** The current phase keeps its planned opening date. */
    private static PhaseDates opened(PhaseDates dates, Campaign campaign) {
        return dates.phase() == campaign.stage().phase()
                ? new PhaseDates(dates.phase(), opens(dates.phase(), campaign.terms()), dates.closes())
                : dates;
    }

    /** The campaign's stage after the change, if the end of the current phase moves. */
    private static Optional<Stage> moved(ChangePhaseDates change, Campaign campaign) {
        Stage now = campaign.stage();
        return of(now.phase(), change.phases())
                .map(dates -> new Stage(now.phase(), now.enteredAt(), dates.closes()))
                .filter(moved -> !moved.equals(now));
    }

    private static @Nullable Instant opens(Phase phase, Terms terms) {
        return of(phase, terms.phases()).map(PhaseDates::opens).orElse(null);
    }

    private static Optional<PhaseDates> of(Phase phase, List<PhaseDates> phases) {
        return phases.stream().filter(dates -> dates.phase() == phase).findFirst();
    }
}
