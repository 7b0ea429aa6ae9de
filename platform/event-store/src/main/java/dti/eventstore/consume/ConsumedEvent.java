package dti.eventstore.consume;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
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
        String payload) {

    private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");

    /**
     * Whether it is of this type. Other types of a topic are no concern of whoever asks; another version of this one is: it
     * says the same thing in a form this code does not know, so the stream waits for code that does.
     *
     * @throws PoisonEventException for another version
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
