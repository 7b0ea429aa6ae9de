package dti.scoring.submissions.domain;

import java.math.BigDecimal;

/**
 * A line of the bonus ledger (002: "điểm khuyến khích"). Negative points reverse an earlier line.
 *
 * @param version the version of the event that added it
 */
public record Bonus(BigDecimal points, String reason, long version) {}
