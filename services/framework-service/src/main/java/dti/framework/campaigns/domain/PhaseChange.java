package dti.framework.campaigns.domain;

import dti.eventsourcing.Decision;
import dti.framework.campaigns.domain.CampaignCommand.EnterPhase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides which phase a campaign may enter: the next one, or with a reason an earlier one. With a reason, the current
 * phase may be given another end.
 */
final class PhaseChange {

    /** The rules in the order they are applied; the first broken rule refuses. */
    private static final List<BiFunction<EnterPhase, Campaign, Optional<Refusal>>> RULES = List.of(
            PhaseChange::publishedIsFinal,
            PhaseChange::publishedByPublication,
            PhaseChange::noWayBackToDraft,
            PhaseChange::phaseIsInCampaign,
            PhaseChange::notThereAlready,
            PhaseChange::noneSkipped,
            PhaseChange::someoneTakesPart,
            PhaseChange::reasonIsGiven,
            PhaseChange::notClosedAlready);

    private PhaseChange() {}

    static Decision<CampaignEvent, Refusal> decide(EnterPhase enter, Campaign campaign) {
        return refuses(enter, campaign)
                .<Decision<CampaignEvent, Refusal>>map(Decision::rejected)
                .orElseGet(() -> {
                    Stage stage = new Stage(enter.to(), enter.at(), closesAt(enter, campaign));
                    return Decision.accepted(new CampaignEvent.PhaseEntered(stage, enter.reason()));
                });
    }

    /**
     * The transitions by hand to every phase of the campaign. Each is decided as if any reason and end it needs were
     * given.
     */
    static List<Transition> transitions(Campaign campaign) {
        return path(campaign).stream().map(to -> transition(to, campaign)).toList();
    }

    private static Transition transition(Phase to, Campaign campaign) {
        EnterPhase asked = new EnterPhase(
                to, Entrance.BY_HAND, Instant.MAX, "?", campaign.stage().enteredAt());
        Optional<Refusal.ByRule> refusal = refuses(asked, campaign).map(Refusal.ByRule.class::cast);
        return new Transition(to, refusal.isEmpty() && isAgainstTheOrder(asked, campaign), refusal);
    }

    private static Optional<Refusal> refuses(EnterPhase enter, Campaign campaign) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(enter, campaign).stream())
                .findFirst();
    }

    private static Optional<Refusal> publishedIsFinal(EnterPhase enter, Campaign campaign) {
        return when(campaign.stage().phase() == Phase.PUBLISHED, CampaignRule.PUBLISHED_IS_FINAL, "");
    }

    private static Optional<Refusal> publishedByPublication(EnterPhase enter, Campaign campaign) {
        boolean otherwise = enter.to() == Phase.PUBLISHED && enter.how() != Entrance.BY_PUBLICATION;
        return when(otherwise, CampaignRule.PUBLISHED_BY_PUBLICATION, "");
    }

    private static Optional<Refusal> noWayBackToDraft(EnterPhase enter, Campaign campaign) {
        boolean back = enter.to() == Phase.DRAFT && campaign.stage().phase() != Phase.DRAFT;
        return when(back, CampaignRule.NO_WAY_BACK_TO_DRAFT, "");
    }

    private static Optional<Refusal> phaseIsInCampaign(EnterPhase enter, Campaign campaign) {
        boolean foreign = !path(campaign).contains(enter.to());
        return when(foreign, CampaignRule.PHASE_NOT_IN_CAMPAIGN, enter.to().wire());
    }

    private static Optional<Refusal> notThereAlready(EnterPhase enter, Campaign campaign) {
        boolean there = isThere(enter, campaign) && !movesTheEnd(enter, campaign);
        return when(there, CampaignRule.PHASE_ALREADY_ENTERED, enter.to().wire());
    }

    private static Optional<Refusal> noneSkipped(EnterPhase enter, Campaign campaign) {
        int now = path(campaign).indexOf(campaign.stage().phase());
        boolean skips = path(campaign).indexOf(enter.to()) > now + 1;
        String next = path(campaign).get(now + 1).wire();
        return when(skips, CampaignRule.PHASE_SKIPPED, next);
    }

    private static Optional<Refusal> someoneTakesPart(EnterPhase enter, Campaign campaign) {
        return when(campaign.units().isEmpty(), CampaignRule.NO_UNITS, "");
    }

    private static Optional<Refusal> reasonIsGiven(EnterPhase enter, Campaign campaign) {
        return Reasons.missing(enter.reason(), isAgainstTheOrder(enter, campaign))
                .map(violation -> new Refusal.Invalid(List.of(violation)));
    }

    /**
     * Refuses entering a closed phase by hand. By its date, a phase whose whole period passed while nobody could open
     * it is entered late rather than left out.
     */
    private static Optional<Refusal> notClosedAlready(EnterPhase enter, Campaign campaign) {
        Instant closesAt = closesAt(enter, campaign);
        boolean closed = enter.how() == Entrance.BY_HAND && closesAt != null && !closesAt.isAfter(enter.at());
        return when(closed, CampaignRule.PHASE_ALREADY_CLOSED, String.valueOf(closesAt));
    }

    private static boolean isThere(EnterPhase enter, Campaign campaign) {
        return enter.to() == campaign.stage().phase();
    }

    /** Whether the end of the phase moves. The draft and settled phases have no end. */
    private static boolean movesTheEnd(EnterPhase enter, Campaign campaign) {
        boolean ends = enter.to() != Phase.DRAFT && !enter.to().isSettled();
        Instant closes = enter.closes();
        return ends && closes != null && !closes.equals(campaign.stage().closesAt());
    }

    private static boolean isAgainstTheOrder(EnterPhase enter, Campaign campaign) {
        return path(campaign).indexOf(enter.to())
                <= path(campaign).indexOf(campaign.stage().phase());
    }

    private static @Nullable Instant closesAt(EnterPhase enter, Campaign campaign) {
        if (enter.closes() != null) {
            return enter.closes();
        }
        for (PhaseDates dates : campaign.terms().phases()) {
            if (dates.phase() == enter.to()) {
                return dates.closes();
            }
        }
        return null;
    }

    private static List<Phase> path(Campaign campaign) {
        return Phase.path(campaign.terms().rounds());
    }

    private static Optional<Refusal> when(boolean broken, CampaignRule rule, String about) {
        return broken ? Optional.of(new Refusal.ByRule(rule, about)) : Optional.empty();
    }
}
