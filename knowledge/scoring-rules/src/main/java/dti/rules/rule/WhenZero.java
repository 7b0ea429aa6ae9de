package dti.rules.rule;

/** What a rule decides when it would have to divide by zero. */
public enum WhenZero implements WireName {
    /** The rule does not say; counts as {@link #ZERO}. */
    UNSTATED("unstated"),
    /** No points. */
    ZERO("zero"),
    /** All points: there was nothing to do. */
    FULL("full"),
    /** The leaf leaves score and maximum. */
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
