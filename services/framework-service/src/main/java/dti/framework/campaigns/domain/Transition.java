package dti.framework.campaigns.domain;

import java.util.List;
import java.util.Optional;

/**
 * Whether a campaign can be brought to a phase by hand as it is now.
 *
 * @param needsReason whether a reason must be said, because it goes back or moves the end of the phase it is in
 * @param refusal the rule that stands against it; empty where none does
 */
public record Transition(Phase to, boolean needsReason, Optional<Refusal.ByRule> refusal) {

    /** To every phase of the campaign, decided by the same rules that decide when it is asked for. */
    public static List<Transition> of(Campaign campaign) {
        return PhaseChange.transitions(campaign);
    }
}
