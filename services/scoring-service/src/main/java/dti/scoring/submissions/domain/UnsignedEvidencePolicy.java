package dti.scoring.submissions.domain;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of a leaf that demands signed evidence and has none (001, line 271: such a file is not valid). */
public enum UnsignedEvidencePolicy {
    /** It is flagged, and keeps its points. */
    FLAG("flag"),
    /** Its self score counts for nothing; what a reviewer or the council gives it with a reason stands. */
    ZERO("zero");

    private final String wire;

    UnsignedEvidencePolicy(String wire) {
        this.wire = wire;
    }

    /** As it is written in events and the API. */
    public String wire() {
        return wire;
    }

    public static Optional<UnsignedEvidencePolicy> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(policy -> policy.wire.equals(wire))
                .findFirst();
    }
}
