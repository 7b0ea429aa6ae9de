package dti.eventstore;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One atomic append to one stream.
 *
 * @param requestId names the request for ever (see {@link RequestKey}); a second append with the same id writes nothing
 * @param requestHash SHA-256 of what was asked, hex; a repeat with another hash is {@link AppendResult.KeyReused}
 * @param events 1 to 1,000, their ids those of {@link RequestKey#eventId}; an append of nothing, or with other ids, is a
 *     programming error and refused by the constructor
 */
public record Append(
        StreamId stream,
        ExpectedVersion expected,
        UUID requestId,
        String requestHash,
        Origin origin,
        List<NewEvent> events) {

    /** A batch of all 159 leaves of the largest framework fits six times over. */
    public static final int EVENTS_MAX = 1_000;

    public Append {
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > EVENTS_MAX) {
            throw new IllegalArgumentException(
                    "an append carries 1 to " + EVENTS_MAX + " events, not " + events.size());
        }
        for (int i = 0; i < events.size(); i++) {
            if (!events.get(i).id().equals(RequestKey.eventId(requestId, i))) {
                throw new IllegalArgumentException(
                        "the id of event " + i + " is not RequestKey.eventId(requestId, " + i + ")");
            }
        }
    }

    /**
     * Where the events come from.
     *
     * @param actor opaque subject id, or {@code system:<component>}; never a name or address
     * @param correlationId the request that started it all
     * @param causationId the event that caused this one, if an event did
     * @param traceparent W3C trace context, if any
     */
    public record Origin(
            String actor,
            UUID correlationId,
            @Nullable UUID causationId,
            @Nullable String traceparent) {}
}
