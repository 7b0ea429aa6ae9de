package dti.eventstore;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as stored in the log.
 *
 * @param payload JSON text, byte for byte as appended
 * @param previousHash hex SHA-256 of the stream's previous event, 64 zeros for the first
 * @param hash hex SHA-256 over all other components
 */
public record StoredEvent(
        String log,
        GlobalPosition position,
        StreamId stream,
        StreamVersion version,
        UUID id,
        UUID requestId,
        String type,
        int schemaVersion,
        Instant recordedAt,
        Instant effectiveAt,
        String actor,
        UUID correlationId,
        @Nullable UUID causationId,
        @Nullable String traceparent,
        String requestHash,
        String payload,
        String previousHash,
        String hash) {

    /** Returns the same event with another hash. */
    public StoredEvent withHash(String other) {
        return new StoredEvent(
                log,
                position,
                stream,
                version,
                id,
                requestId,
                type,
                schemaVersion,
                recordedAt,
                effectiveAt,
                actor,
                correlationId,
                causationId,
                traceparent,
                requestHash,
                payload,
                previousHash,
                other);
    }
}
