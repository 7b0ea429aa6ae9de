package dti.rules.score;

import java.util.Locale;

/** The state of a leaf of a submission. */
public enum LeafState {
    /** A value was entered. */
    SCORED,
    /** Nothing was entered and the phase is open. */
    PENDING,
    /** Nothing was entered when the phase closed: 0 points, the maximum stays. */
    DEFAULTED,
    /** The leaf counts neither in the score nor in the maximum. */
    NOT_APPLICABLE;

    private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word used on the wire. */
    public String wire() {
        return wire;
    }
}
