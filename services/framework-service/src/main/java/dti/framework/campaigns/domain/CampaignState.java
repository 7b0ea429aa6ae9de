package dti.framework.campaigns.domain;

/** The state of a campaign's stream. */
public sealed interface CampaignState permits CampaignState.NotCreated, Campaign {

    /** The stream has no events. */
    record NotCreated() implements CampaignState {}
}
