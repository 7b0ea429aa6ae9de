package dti.framework.campaigns.application;

/**
 * The number of submissions that have entered a campaign's phase.
 *
 * @param version of the campaign
 * @param entered submissions that are in the campaign's phase
 * @param units participating units
 * @param refusedDates dates that have come but could not open their phase
 */
public record CampaignProgress(long version, int entered, int units, int refusedDates) {}
