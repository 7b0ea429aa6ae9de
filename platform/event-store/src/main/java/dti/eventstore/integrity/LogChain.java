package dti.eventstore.integrity;

import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.eventstore.integrity.Breach.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Verifies a whole log, event by event from the first. Memory grows with the number of streams, not of events. */
public final class LogChain {

    private final Map<StreamId, StreamVerifier> streams = new HashMap<>();
    private long position;
    private Instant time = Instant.MIN;

    /**
     * Verifies the log's next event. Returns the breach; empty when there is none. After a breach, later results are
     * meaningless.
     */
    public Optional<Breach> next(StoredEvent event) {
        if (event.position().value() != position + 1) {
            return Optional.of(Breach.of(Kind.POSITION_GAP, event));
        }
        if (event.recordedAt().isBefore(time)) {
            return Optional.of(Breach.of(Kind.TIME_REVERSED, event));
        }
        Optional<Breach> breach = streams.computeIfAbsent(event.stream(), _ -> new StreamVerifier())
                .next(event);
        if (breach.isEmpty()) {
            position = event.position().value();
            time = event.recordedAt();
        }
        return breach;
    }

    /** The position of the last valid event. */
    public long position() {
        return position;
    }

    /** The number of streams of the verified events. */
    public int streams() {
        return streams.size();
    }
}
