package dti.framework.campaigns.application;

import dti.contracts.Actor;
import dti.eventstore.Append;
import dti.eventstore.RequestKey;
import dti.eventstore.command.CommandRequest;
import dti.runtime.request.RequestHash;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds requests that components of this service make by themselves. */
final class SystemRequests {

    private static final String SYSTEM = "system";

    private SystemRequests() {}

    /**
     * The request of a component. The same command under the same key always has the same request id.
     *
     * @param what the command
     * @param cause the event of another log that causes the request; null where there is none
     */
    static CommandRequest of(String component, String what, UUID key, Instant at, @Nullable UUID cause) {
        String subject = SYSTEM + ":" + component;
        UUID id = new RequestKey(subject, what, key).requestId();
        Append.Origin origin = new Append.Origin(subject, id, cause, null);
        return new CommandRequest(id, RequestHash.of(what), true, OptionalLong.empty(), at, origin);
    }

    /** The component as an actor of public events. */
    static Actor actor(CommandRequest request) {
        return new Actor(request.origin().actor(), SYSTEM, null);
    }

    static boolean isSystem(Actor actor) {
        return actor.role().equals(SYSTEM);
    }
}
