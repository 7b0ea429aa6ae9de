package dti.access;

import java.util.Arrays;
import java.util.Optional;

/** The roles of a token's {@code groups} claim. A token without any of them may do what the public may. */
public enum Role {
    UNIT_OFFICER("unit-officer"),
    UNIT_LEADER("unit-leader"),
    DATA_SOURCE("data-source"),
    REVIEWER("reviewer"),
    COUNCIL("council"),
    ADMINISTRATOR("administrator"),
    INTEGRATOR("integrator"),
    AUDITOR("auditor");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /** As it is written in tokens, events and the API. */
    public String claim() {
        return claim;
    }

    public static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }
}
