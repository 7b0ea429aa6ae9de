package dti.scoring.feed.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import dti.eventstore.StoredEvent;
import dti.eventstore.publish.PlaceholderRecord;
import dti.eventstore.publish.Translation;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An event in the JSON format of CloudEvents 1.0, with the same attributes and data as on Kafka. */
@Schema(name = "CloudEvent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String log,
        long generation,
        long position,
        long version,
        String previoushash,
        String hash,
        @Nullable String traceparent,
        JsonNode data) {

    private static final Logger LOG = Logger.getLogger(CloudEvent.class);

    static CloudEvent of(StoredEvent event, long generation, Translation translation) {
        Translation.PublicEvent out = translation.translateOr(event, fault -> withheld(event, fault));
        return new CloudEvent(
                "1.0",
                event.id(),
                "/dti/" + event.log(),
                out.type(),
                event.stream().value(),
                event.recordedAt(),
                "application/json",
                event.log(),
                generation,
                event.position().value(),
                event.version().value(),
                event.previousHash(),
                event.hash(),
                event.traceparent(),
                json(out.payload()));
    }

    /** Replaces an event without a public form by a placeholder, as on Kafka. */
    private static Translation.PublicEvent withheld(StoredEvent event, Throwable fault) {
        LOG.warnf("feed-withholds position=%d stream=%s: %s", event.position().value(), event.stream(), fault);
        return PlaceholderRecord.withheld();
    }

    private static JsonNode json(String payload) {
        try {
            return ContractsJson.mapper().readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contract that is no JSON", e);
        }
    }
}
