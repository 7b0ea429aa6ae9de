package dti.ranking.leaderboards.domain;

import java.util.Arrays;
import java.util.Optional;

/** Whose points are compared. */
public enum Basis {
    /** What counts: the council's decision, else what the campaign's policy says of unreviewed leaves. */
    ACHIEVED("achieved"),
    /** What the units gave themselves. */
    SELF("self"),
    /** What was decided in appraisal; a unit nothing was decided of is not ranked. */
    COUNCIL("council");

    private final String wire;

    Basis(String wire) {
        this.wire = wire;
    }

    /** As it is written in the API. */
    public String wire() {
        return wire;
    }

    public static Optional<Basis> ofWire(String word) {
        return Arrays.stream(values()).filter(basis -> basis.wire.equals(word)).findFirst();
    }
}
