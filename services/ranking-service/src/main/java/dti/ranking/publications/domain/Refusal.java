package dti.ranking.publications.domain;

/**
 * Why a campaign's results are not published.
 *
 * @param about what the rule found, such as a phase, a stream or a unit
 */
public record Refusal(PublicationRule rule, String campaign, String about) {}
