package dti.scoring.submissions.domain;

import java.util.Arrays;
import java.util.Optional;

/** The policy for the achieved points of a leaf that nobody decided on in appraisal. */
public enum UnreviewedPolicy {
    ACCEPT_SELF("accept-self"),
    ZERO("zero");

    private final String wire;

    UnreviewedPolicy(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<UnreviewedPolicy> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(policy -> policy.wire.equals(wire))
                .findFirst();
    }
}
