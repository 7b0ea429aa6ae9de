package dti.framework.campaigns.domain;

/** What is known of a campaign's stream. */
public sealed interface CampaignState permits CampaignState.NotCreated, Campaign {

    /** Nothing happened yet. */
    record NotCreated() implements CampaignState {}
}
