package dti.rules.evaluate;

/** A remark on points that are valid, for a reader to look at. */
public enum Flag {
    /** A ratio came out above 1 (or above its higher target) and was capped. */
    RATIO_CAPPED("ratio-capped"),
    /** The numerator is above 0 and the denominator is 0. */
    NUMERATOR_WITHOUT_DENOMINATOR("numerator-without-denominator"),
    /** A figure entered on the leaf differs from the general-information form or the plan. */
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
