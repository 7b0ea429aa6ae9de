package dti.runtime.parked;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A parked stream.
 *
 * @param log the stream's log; the topic, for a record that is not one of our events
 * @param stream {@code <partition>.<offset>} for a record that is not one of our events
 * @param kind {@code poison | fork | hole | unreadable}
 * @param version of the event at which it is parked; 0 for a record that is not one of our events
 * @param highestVersion of the last event held behind it
 */
@Schema(name = "ParkedStream")
public record ParkedStreamBody(
        String consumer,
        String log,
        String stream,
        String kind,
        String reason,
        String topic,
        int partition,
        long offset,
        long version,
        long highestVersion,
        Instant parkedAt) {}
