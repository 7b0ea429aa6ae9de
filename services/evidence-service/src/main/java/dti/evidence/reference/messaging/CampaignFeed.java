package dti.evidence.reference.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.CampaignChanged;
import dti.contracts.ContractsJson;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.PoisonEventException;
import dti.evidence.reference.application.KnownCampaigns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;

/** Keeps the local copy of campaigns. */
@Singleton
public final class CampaignFeed implements ConsumedEventHandler {

    private final KnownCampaigns campaigns;

    CampaignFeed(KnownCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public String consumer() {
        return "evidence-campaigns";
    }

    @Override
    public String topic() {
        return Topics.CAMPAIGNS;
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        if (!event.is(Topics.CAMPAIGN_CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        return campaigns.put(read(event.payload()).campaign(), transaction);
    }

    private static CampaignChanged read(String payload) {
        try {
            return ContractsJson.mapper().readValue(payload, CampaignChanged.class);
        } catch (JsonProcessingException e) {
            throw new PoisonEventException("not a CampaignChanged", e);
        }
    }
}
