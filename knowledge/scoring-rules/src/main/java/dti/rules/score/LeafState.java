package dti.rules.score;

import java.util.Locale;

/** What became of a leaf of a submission; it is in exactly one state. */
public enum LeafState {
    /** Something was entered. */
    SCORED,
    /** Nothing was entered and the phase is open. */
    PENDING,
    /** Nothing was entered when the phase closed: 0 points, the maximum stays. */
    DEFAULTED,
    /** The leaf leaves both the score and the maximum. */
    NOT_APPLICABLE;

    private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word used on the wire. */
    public String wire() {
        return wire;
    }
}
