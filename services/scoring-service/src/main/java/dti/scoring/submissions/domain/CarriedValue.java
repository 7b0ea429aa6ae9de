package dti.scoring.submissions.domain;

/**
 * The event of another submission of the same unit that a value was taken over from.
 *
 * @param campaign of that submission
 * @param version of that event
 */
public record CarriedValue(String campaign, long version) {}
