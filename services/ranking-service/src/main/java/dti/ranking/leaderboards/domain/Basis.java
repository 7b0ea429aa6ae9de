package dti.ranking.leaderboards.domain;

import java.util.Arrays;
import java.util.Optional;

/** The points that are compared. */
public enum Basis {
    /**
     * The points that count: the council's decision, else the value that the campaign's policy sets for unreviewed
     * leaves.
     */
    ACHIEVED("achieved"),
    /** The points the units gave themselves. */
    SELF("self"),
    /** The points decided in appraisal. A unit without any decision is not ranked. */
    COUNCIL("council");

    private final String wire;

    Basis(String wire) {
        this.wire = wire;
    }

    /** The name in the API. */
    public String wire() {
        return wire;
    }

    public static Optional<Basis> ofWire(String word) {
        return Arrays.stream(values()).filter(basis -> basis.wire.equals(word)).findFirst();
    }
}
