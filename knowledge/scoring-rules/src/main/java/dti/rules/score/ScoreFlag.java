package dti.rules.score;

import java.util.Locale;

/** What a reader of a score should know about how it came about. */
public enum ScoreFlag {
    /** The children add up to more than the node's maximum; the rest does not count. */
    CAPPED,
    /** The leaf shares its maximum with its siblings. */
    SHARED_POOL,
    /** The leaf does not concern this unit, by the framework itself. */
    NOT_CONCERNED,
    /** The value on the leaf is above its maximum, after a change of framework; only the maximum counts. */
    ABOVE_MAXIMUM;

    /** The word used on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
