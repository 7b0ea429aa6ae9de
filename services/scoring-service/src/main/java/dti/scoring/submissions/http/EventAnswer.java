package dti.scoring.submissions.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import dti.eventstore.StoredEvent;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event of a submission as stored in the log, with the hashes that make a change of it detectable. */
@Schema(name = "SubmissionEvent")
record EventAnswer(
        long version,
        long position,
        UUID id,
        String type,
        int schemaVersion,
        Instant recordedAt,
        Instant effectiveAt,
        String actor,
        UUID correlationId,
        @Nullable UUID causationId,
        JsonNode data,
        String previousHash,
        String hash) {

    static EventAnswer of(StoredEvent event) {
        return new EventAnswer(
                event.version().value(),
                event.position().value(),
                event.id(),
                event.type(),
                event.schemaVersion(),
                event.recordedAt(),
                event.effectiveAt(),
                event.actor(),
                event.correlationId(),
                event.causationId(),
                data(event),
                event.previousHash(),
                event.hash());
    }

    private static JsonNode data(StoredEvent event) {
        try {
            return ContractsJson.mapper().readTree(event.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the payload of event " + event.position() + " is not JSON", e);
        }
    }
}
