package dti.framework.campaigns.domain;

import java.util.Optional;

/**
 * The outcome of the date on which a phase was planned to open.
 *
 * @param outcome empty until the date is settled
 * @param refusal why the phase could not be entered on its date; entering is tried again when the campaign changes
 */
public record Opening(Phase phase, Optional<Outcome> outcome, Optional<Refusal.ByRule> refusal) {

    /** The way a date was settled. A settled date never opens a phase again. */
    public enum Outcome {
        /** The date opened its phase. */
        BY_DATE,
        /** The phase had been entered before its date. */
        BY_HAND,
        /** A later phase was entered, and this phase was left out. */
        OVERTAKEN,
        /** The date had passed when the campaign was created. */
        PAST_WHEN_PLANNED
    }
}
