package dti.runtime.parked;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an administrator decided of a parked stream.
 *
 * @param version of the event it stood at
 * @param kind why it stood there, as {@code parkedReason} says in words
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
