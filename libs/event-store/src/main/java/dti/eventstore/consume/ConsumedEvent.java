package dti.eventstore.consume;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came over Kafka.
 *
 * @param log the producer's log, with its generation and the event's position in it
 * @param type the CloudEvents type, for example {@code dti.campaigns.changed.v1}
 * @param payload JSON text of a record of event-contracts
 */
public record ConsumedEvent(
        String topic,
        int partition,
        long offset,
        String log,
        long generation,
        GlobalPosition position,
        StreamId stream,
        StreamVersion version,
        UUID id,
        String type,
        Instant recordedAt,
        String previousHash,
        String hash,
        @Nullable String traceparent,
        String payload) {}
