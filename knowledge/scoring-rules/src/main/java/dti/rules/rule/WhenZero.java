package dti.rules.rule;

/** The result of a division by zero. */
public enum WhenZero implements WireName {
    /** The rule does not say; counts as {@link #ZERO}. */
    UNSTATED("unstated"),
    /** No points. */
    ZERO("zero"),
    /** All points, because there was nothing to do. */
    FULL("full"),
    /** The leaf counts neither in the score nor in the maximum. */
    NOT_APPLICABLE("not-applicable");

    private final String wire;

    WhenZero(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
