package dti.rules.evaluate;

/** What a reader should look at, though the points stand. */
public enum Flag {
    /** A ratio came out above 1 (or above its higher target) and was capped. */
    RATIO_CAPPED("ratio-capped"),
    /** There is something to divide, but nothing to divide it by. */
    NUMERATOR_WITHOUT_DENOMINATOR("numerator-without-denominator"),
    /** The figure entered differs from the general-information form or the plan. */
    INPUT_DIFFERS("input-differs");

    private final String code;

    Flag(String code) {
        this.code = code;
    }

    /** Its name in answers of the API. */
    public String code() {
        return code;
    }
}
