package dti.eventstore.command;

import dti.eventstore.Append;
import dti.eventstore.RequestKey;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The request that carries a command.
 *
 * @param id names the request for ever (see {@link RequestKey})
 * @param hash tells a repetition of the request from another request under the same id
 * @param repeatable whether an earlier sending of the request can exist; false where the id was made for this sending
 * @param expectedVersion the version the caller has seen; empty where it named none
 * @param at when the request was received
 */
public record CommandRequest(
        UUID id, String hash, boolean repeatable, OptionalLong expectedVersion, Instant at, Append.Origin origin) {

    /**
     * The request a component makes because of an event or a job; the same cause makes the same request.
     *
     * @param component for example {@code fan-out}
     * @param about names what the command changes, apart from the cause
     * @param actor the subject who caused it
     */
    public static CommandRequest ofComponent(String component, String about, UUID cause, Instant at, String actor) {
        UUID id = new RequestKey("system:" + component, about, cause).requestId();
        Append.Origin origin = new Append.Origin(actor, cause, cause, null);
        return new CommandRequest(id, id.toString(), true, OptionalLong.empty(), at, origin);
    }

    /** The same request with another hash. */
    public CommandRequest withHash(String another) {
        return new CommandRequest(id, another, repeatable, expectedVersion, at, origin);
    }

    /** The same request, whose content itself names the version it was made from. */
    public CommandRequest expecting(OptionalLong version) {
        return new CommandRequest(id, hash, repeatable, version, at, origin);
    }

    /** Whether the caller has seen another version than this. */
    public boolean isStale(long version) {
        return expectedVersion.isPresent() && expectedVersion.getAsLong() != version;
    }
}
