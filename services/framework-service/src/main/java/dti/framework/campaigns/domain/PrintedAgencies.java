package dti.framework.campaigns.domain;

/**
 * The agencies that a framework prints beside a leaf, with their duty.
 *
 * @param text as printed; several agencies are separated by {@code "; "} or {@code ", "}
 */
public record PrintedAgencies(String leaf, Assignment.Duty duty, String text) {}
