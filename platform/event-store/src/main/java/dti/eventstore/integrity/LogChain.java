package dti.eventstore.integrity;

import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.eventstore.integrity.Breach.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Verifies a whole log, event by event from its first. Memory grows with the number of streams, not of events. */
public final class LogChain {

    private final Map<StreamId, StreamVerifier> streams = new HashMap<>();
    private long position;
    private Instant time = Instant.MIN;

    /** What is wrong with the log's next event; empty when nothing is. After a breach nothing more can be told. */
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

    /** The position of the last event that was good. */
    public long position() {
        return position;
    }

    /** How many streams the events so far belong to. */
    public int streams() {
        return streams.size();
    }
}
