package dti.eventstore.integrity;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.EventStore;
import dti.eventstore.LogHead;
import dti.eventstore.StoredEvent;
import dti.eventstore.integrity.Breach.Kind;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verifies a whole log in order, up to where its head is at the beginning of the verification. */
public final class LogVerifier {

    private final EventStore store;
    private final Map<StreamId, StreamVerifier> streams = new HashMap<>();
    private long position;
    private Instant time = Instant.MIN;

    private LogVerifier(EventStore store) {
        this.store = store;
    }

    /** One verification; memory grows with the number of streams, not of events. */
    public static Uni<Verification> verify(EventStore store) {
        return store.head().flatMap(head -> new LogVerifier(store).upTo(head));
    }

    private Uni<Verification> upTo(LogHead head) {
        return store.readAll(new GlobalPosition(position), EventStore.READ_LIMIT_MAX)
                .flatMap(events -> {
                    Optional<Breach> breach = events.isEmpty() ? truncated(head) : firstBreach(events);
                    return breach.isPresent() || position >= head.position().value()
                            ? Uni.createFrom().item(new Verification(position, streams.size(), breach))
                            : upTo(head);
                });
    }

    private Optional<Breach> firstBreach(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            Optional<Breach> breach = next(event);
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }

    private Optional<Breach> next(StoredEvent event) {
        if (event.position().value() != position + 1) {
            return Optional.of(breach(Kind.POSITION_GAP, event));
        }
        if (event.recordedAt().isBefore(time)) {
            return Optional.of(breach(Kind.TIME_REVERSED, event));
        }
        Optional<Breach> breach = streams.computeIfAbsent(event.stream(), _ -> new StreamVerifier())
                .next(event);
        if (breach.isEmpty()) {
            position = event.position().value();
            time = event.recordedAt();
        }
        return breach;
    }

    private Optional<Breach> truncated(LogHead head) {
        return position >= head.position().value()
                ? Optional.empty()
                : Optional.of(new Breach(
                        Kind.TRUNCATED,
                        new GlobalPosition(position + 1),
                        new StreamId("unknown"),
                        StreamVersion.EMPTY));
    }

    private static Breach breach(Kind kind, StoredEvent event) {
        return new Breach(kind, event.position(), event.stream(), event.version());
    }

    /**
     * The result.
     *
     * @param eventsVerified from the first on, all of them good
     * @param streams how many streams they belong to
     * @param breach the first event that is not good
     */
    public record Verification(long eventsVerified, int streams, Optional<Breach> breach) {}
}
