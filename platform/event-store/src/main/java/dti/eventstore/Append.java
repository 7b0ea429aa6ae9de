package dti.eventstore;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One atomic append to one stream.
 *
 * @param requestId identifies the request permanently (see {@link RequestKey}); a second append with the same id writes
 *     nothing
 * @param requestHash hex SHA-256 of the request; the same id with another hash gives {@link AppendResult.KeyReused}
 * @param events 1 to 1,000, with the ids of {@link RequestKey#eventId}; the constructor throws
 *     {@link IllegalArgumentException} for another number or other ids
 */
public record Append(
        StreamId stream,
        ExpectedVersion expected,
        UUID requestId,
        String requestHash,
        Origin origin,
        List<NewEvent> events) {

    /** Six times a batch of all 159 leaves of the largest framework. */
    public static final int EVENTS_MAX = 1_000;

    public Append {
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > EVENTS_MAX) {
            throw new IllegalArgumentException("an append has 1 to " + EVENTS_MAX + " events, not " + events.size());
        }
        for (int i = 0; i < events.size(); i++) {
            if (!events.get(i).id().equals(RequestKey.eventId(requestId, i))) {
                throw new IllegalArgumentException(
                        "the id of event " + i + " is not RequestKey.eventId(requestId, " + i + ")");
            }
        }
    }

    /**
     * The origin of the events.
     *
     * @param actor opaque subject id, or {@code system:<component>}; never a name or address
     * @param correlationId the first request of the chain
     * @param causationId the event that caused this one; null when no event did
     * @param traceparent W3C trace context; null when there is none
     */
    public record Origin(
            String actor,
            UUID correlationId,
            @Nullable UUID causationId,
            @Nullable String traceparent) {}
}
