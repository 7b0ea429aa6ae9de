package dti.scoring.submissions.domain;

import java.math.BigDecimal;

/**
 * The value a campaign compares the values of all units on one leaf with (001 VII.1.2: "tỷ lệ thuận").
 *
 * @param number later values of a campaign have higher numbers, whenever they arrive
 */
public record ReferenceValue(BigDecimal value, ReferenceSource source, long number) {

    /** The flag of a leaf whose points wait for the reference value. */
    public static final String PENDING = "reference-pending";
}
