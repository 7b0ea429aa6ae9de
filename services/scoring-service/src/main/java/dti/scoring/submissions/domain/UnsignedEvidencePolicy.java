package dti.scoring.submissions.domain;

import java.util.Arrays;
import java.util.Optional;

/** The policy for a leaf that demands signed evidence and has none (001, line 271: such a file is not valid). */
public enum UnsignedEvidencePolicy {
    /** The leaf is flagged, and keeps its points. */
    FLAG("flag"),
    /** The self score counts 0 points; points that a reviewer or the council gives with a reason still count. */
    ZERO("zero");

    private final String wire;

    UnsignedEvidencePolicy(String wire) {
        this.wire = wire;
    }

    /** The name in events and the API. */
    public String wire() {
        return wire;
    }

    public static Optional<UnsignedEvidencePolicy> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(policy -> policy.wire.equals(wire))
                .findFirst();
    }
}
