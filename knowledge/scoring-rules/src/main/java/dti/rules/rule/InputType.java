package dti.rules.rule;

/** The types of inputs. */
public enum InputType implements WireName {
    BOOLEAN("boolean"),
    INTEGER("integer"),
    DECIMAL("decimal"),
    OPTION("option"),
    DATE("date");

    private final String wire;

    InputType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
