package dti.framework.campaigns.messaging;

import dti.contracts.EditionPublished;
import dti.contracts.Topics;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.runtime.logs.Payloads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Records which campaigns' results were published. The scheduler then enters the phase. */
@ApplicationScoped
class PublishedResults implements ConsumedEventHandler {

    private static final String NOTE = """
            insert into published_edition
                (publication, campaign, edition, campaign_version, decision_number, decision_date, event_id)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict do nothing
            """;

    @Override
    public String consumer() {
        return "published-results";
    }

    @Override
    public String topic() {
        return Topics.PUBLICATIONS;
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        if (!event.is(Topics.EDITION_PUBLISHED)) {
            return Uni.createFrom().voidItem();
        }
        EditionPublished edition = Payloads.read(event, EditionPublished.class);
        List<Tuple> notes = edition.campaigns().stream()
                .map(campaign -> Tuple.tuple()
                        .addUUID(edition.id())
                        .addString(campaign.campaign())
                        .addInteger(campaign.edition())
                        .addLong(campaign.campaignVersion())
                        .addString(edition.decisionNumber())
                        .addLocalDate(edition.decisionDate())
                        .addUUID(event.id()))
                .toList();
        return transaction.preparedQuery(NOTE).executeBatch(notes).replaceWithVoid();
    }
}
