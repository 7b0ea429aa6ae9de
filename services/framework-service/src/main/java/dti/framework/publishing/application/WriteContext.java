package dti.framework.publishing.application;

import dti.access.Caller;
import dti.access.Role;
import dti.contracts.Actor;
import dti.eventstore.Append;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a write knows besides what it is about: who asks, when, and which request it is.
 *
 * @param requestId names the request for ever; see {@link dti.eventstore.RequestKey}
 * @param keyed whether the client chose the key, so that the request may come again
 * @param requestHash SHA-256 of what was asked
 * @param expectedVersion of {@code If-Match}, where the client sent one
 * @param at the moment the request was received
 */
public record WriteContext(
        Caller caller,
        UUID requestId,
        boolean keyed,
        String requestHash,
        UUID correlationId,
        @Nullable String traceparent,
        OptionalLong expectedVersion,
        Instant at) {

    /** Where the events of this write come from. */
    public Append.Origin origin() {
        return new Append.Origin(caller.subject(), correlationId, null, traceparent);
    }

    /** The caller, as public events name it. Only administrators write here. */
    public Actor actor() {
        return new Actor(caller.subject(), Role.ADMINISTRATOR.claim(), caller.unit());
    }

    /** Whether the client's {@code If-Match} names another version than this. */
    public boolean isStale(long version) {
        return expectedVersion.isPresent() && expectedVersion.getAsLong() != version;
    }
}
