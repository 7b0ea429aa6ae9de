package dti.rules.score;

import java.util.Locale;

/** Remarks on a score for its readers. */
public enum ScoreFlag {
    /** The children add up to more than the node's maximum; the excess does not count. */
    CAPPED,
    /** The leaf shares its maximum with its siblings. */
    SHARED_POOL,
    /** The framework itself does not apply the leaf to this unit. */
    NOT_CONCERNED,
    /** The points of the leaf are above its maximum after a change of framework; only the maximum counts. */
    ABOVE_MAXIMUM;

    /** The word used on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
