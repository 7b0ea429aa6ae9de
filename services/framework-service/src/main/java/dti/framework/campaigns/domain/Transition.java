package dti.framework.campaigns.domain;

import java.util.List;
import java.util.Optional;

/**
 * Whether a campaign can enter a phase by hand in its current state.
 *
 * @param needsReason whether a reason is required, because the campaign goes back or moves the end of its current phase
 * @param refusal the rule that forbids the transition; empty where none does
 */
public record Transition(Phase to, boolean needsReason, Optional<Refusal.ByRule> refusal) {

    /** The transitions to every phase of the campaign, decided by the rules that also decide the command. */
    public static List<Transition> of(Campaign campaign) {
        return PhaseChange.transitions(campaign);
    }
}
