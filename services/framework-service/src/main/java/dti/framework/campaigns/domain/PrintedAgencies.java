package dti.framework.campaigns.domain;

/**
 * Who a framework prints beside a leaf, and as what.
 *
 * @param text as printed; several agencies are parted by {@code "; "} or {@code ", "}
 */
public record PrintedAgencies(String leaf, Assignment.Duty duty, String text) {}
