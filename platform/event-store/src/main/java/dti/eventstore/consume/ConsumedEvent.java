package dti.eventstore.consume;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event received from Kafka.
 *
 * @param log the producer's log, to which {@code generation} and {@code position} belong
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
        String payload) {

    private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");

    /**
     * Returns whether the event has this type. Other types of the topic are not relevant to the caller. Another version
     * of the same type is an error, because it reports the same facts in a form this code does not know: the stream
     * waits for code that does.
     *
     * @throws PoisonEventException for another version of the type
     */
    public boolean is(String known) {
        if (type.equals(known)) {
            return true;
        }
        if (nameOf(type).equals(nameOf(known))) {
            throw new PoisonEventException(type + " is not known here, only " + known);
        }
        return false;
    }

    private static String nameOf(String type) {
        return VERSION.matcher(type).replaceFirst("");
    }
}
