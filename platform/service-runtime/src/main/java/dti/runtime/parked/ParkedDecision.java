package dti.runtime.parked;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An administrator's decision about a parked stream.
 *
 * @param version of the event at which the stream was parked
 * @param kind the kind of reason for parking; {@code parkedReason} says it in words
 * @param decision {@code release} or {@code discard}
 * @param decidedBy the subject of the token
 */
@Schema(name = "ParkedStreamDecision")
public record ParkedDecision(
        long sequence,
        String consumer,
        String log,
        String stream,
        long version,
        String kind,
        String parkedReason,
        String decision,
        String decidedBy,
        String reason,
        Instant decidedAt) {}
