package dti.scoring.submissions.domain;

import java.math.BigDecimal;

/**
 * What a campaign holds all units' values against on one leaf (001 VII.1.2: "tỷ lệ thuận").
 *
 * @param number later values of a campaign have higher ones, whenever they arrive
 */
public record ReferenceValue(BigDecimal value, ReferenceSource source, long number) {

    /** The flag of a leaf whose points wait for it. */
    public static final String PENDING = "reference-pending";
}
