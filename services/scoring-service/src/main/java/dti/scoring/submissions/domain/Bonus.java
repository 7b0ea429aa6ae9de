package dti.scoring.submissions.domain;

import java.math.BigDecimal;

/**
 * A line of the bonus ledger (002: "điểm khuyến khích"); negative where a line before it is taken back.
 *
 * @param version the event it came by
 */
public record Bonus(BigDecimal points, String reason, long version) {}
