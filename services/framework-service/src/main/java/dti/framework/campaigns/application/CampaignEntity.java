package dti.framework.campaigns.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The current state of a campaign. Its participating units have rows of their own, for counting. */
@Entity
@Table(name = "campaign")
class CampaignEntity {

    @Id
    String code = "";

    String phase = "";

    /** The campaign as JSON of the contract. */
    String document = "";

    /** The version of the campaign's stream. */
    long version;
}
