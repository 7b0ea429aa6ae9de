package dti.framework.campaigns.application;

/**
 * How far a campaign's phase has reached its submissions.
 *
 * @param version of the campaign
 * @param entered submissions that are in the campaign's phase
 * @param units participating units
 * @param refusedDates dates that came and could not open their phase
 */
public record CampaignProgress(long version, int entered, int units, int refusedDates) {}
