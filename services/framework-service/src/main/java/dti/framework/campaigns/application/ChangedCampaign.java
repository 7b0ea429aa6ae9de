package dti.framework.campaigns.application;

import dti.framework.campaigns.domain.Campaign;

/**
 * A campaign right after a change.
 *
 * @param version of the campaign's stream
 */
public record ChangedCampaign(Campaign campaign, long version) {}
