package dti.framework.publishing.application;

import dti.contracts.Actor;
import dti.eventstore.Append;
import dti.runtime.access.Caller;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a write knows besides what it is about: who asks, when, and which request it is.
 *
 * @param role the role it is asked in, as public events name it
 * @param requestId names the request for ever; see {@link dti.eventstore.RequestKey}
 * @param keyed whether the client chose the key, so that the request may come again
 * @param requestHash SHA-256 of what was asked
 * @param expectedVersion of {@code If-Match}, where the client sent one
 * @param at the moment the request was received
 * @param causationId the event of another log that caused it, if one did
 */
public record WriteContext(
        Caller caller,
        String role,
        UUID requestId,
        boolean keyed,
        String requestHash,
        UUID correlationId,
        @Nullable String traceparent,
        OptionalLong expectedVersion,
        Instant at,
        @Nullable UUID causationId) {

    /** Goes before the name of a part of the house that acts by itself. */
    public static final String SYSTEM = "system:";

    private static final String SYSTEM_ROLE = "system";

    /** What the house does by itself, such as opening a phase by its date. */
    public static WriteContext system(String component, UUID requestId, String requestHash, Instant at) {
        Caller itself = new Caller(SYSTEM + component, Set.of(), null, Set.of());
        return new WriteContext(
                itself, SYSTEM_ROLE, requestId, true, requestHash, requestId, null, OptionalLong.empty(), at, null);
    }

    /** The same because of an event. */
    public WriteContext causedBy(UUID event) {
        return new WriteContext(
                caller, role, requestId, keyed, requestHash, correlationId, traceparent, expectedVersion, at, event);
    }

    public boolean isSystem() {
        return role.equals(SYSTEM_ROLE);
    }

    /** Where the events of this write come from. */
    public Append.Origin origin() {
        return new Append.Origin(caller.subject(), correlationId, causationId, traceparent);
    }

    /** The caller, as public events name it. */
    public Actor actor() {
        return new Actor(caller.subject(), role, caller.unit());
    }

    /** Whether the client's {@code If-Match} names another version than this. */
    public boolean isStale(long version) {
        return expectedVersion.isPresent() && expectedVersion.getAsLong() != version;
    }
}
