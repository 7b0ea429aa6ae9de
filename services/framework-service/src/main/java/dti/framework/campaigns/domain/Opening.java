package dti.framework.campaigns.domain;

import java.util.Optional;

/**
 * What became of the date on which a phase was planned to open.
 *
 * @param outcome empty while the date has not had its say
 * @param refusal why the phase could not be entered when its date came; it is tried again when the campaign changes
 */
public record Opening(Phase phase, Optional<Outcome> outcome, Optional<Refusal.ByRule> refusal) {

    /** How a date was settled. A settled date never opens anything again. */
    public enum Outcome {
        /** It opened its phase. */
        BY_DATE,
        /** Somebody had entered the phase before. */
        BY_HAND,
        /** A later phase was entered without it. */
        OVERTAKEN,
        /** It had passed when the campaign was created. */
        PAST_WHEN_PLANNED
    }
}
