package dti.rules.rule;

/** The fraction a ratio below its target earns. */
public enum BelowTarget implements WireName {
    /** The share of the target reached: r / target. */
    PROPORTIONAL("proportional"),
    /** The ratio itself, as some documents literally print. */
    LITERAL("literal"),
    /** Nothing: all or nothing. */
    ZERO("zero");

    private final String wire;

    BelowTarget(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
