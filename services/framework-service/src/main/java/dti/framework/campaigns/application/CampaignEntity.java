package dti.framework.campaigns.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A campaign as it is now; its participating units have rows of their own, for counting. */
@Entity
@Table(name = "campaign")
class CampaignEntity {

    @Id
    String code = "";

    String phase = "";

    /** JSON of the contract's campaign. */
    String document = "";

    /** Of the campaign's stream. */
    long version;
}
