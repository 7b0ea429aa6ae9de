package dti.ranking.reference.messaging;

import dti.contracts.CampaignChanged;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.ranking.reference.application.ReferenceCopies;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the campaigns as they are now. */
@ApplicationScoped
public class CampaignHandler implements ConsumedEventHandler {

    private final ReferenceCopies copies;

    CampaignHandler(ReferenceCopies copies) {
        this.copies = copies;
    }

    @Override
    public String consumer() {
        return "ranking-campaigns";
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
        return copies.keep(
                Payloads.read(event, CampaignChanged.class).campaign(),
                new ReferenceCopies.Telling(event.version().value(), event.recordedAt()),
                transaction);
    }
}
