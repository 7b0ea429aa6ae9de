package dti.runtime.parked;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stream that stands still.
 *
 * @param log whose stream it is; of a record that is none of our events, its topic
 * @param stream of a record that is none of our events, {@code <partition>.<offset>}
 * @param kind {@code poison | fork | hole | unreadable}
 * @param version of the event it stands at; 0 for a record that is none of our events
 * @param highestVersion the last one held behind it
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
