package dti.runtime.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dti.eventstore.Append;
import dti.eventstore.RequestKey;
import dti.eventstore.command.CommandRequest;
import dti.runtime.access.CallerProvider;
import dti.runtime.request.RequestHash;
import dti.runtime.request.RequestHeaders;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Creates a command request from an HTTP request: its key, its hash, the version the client has seen, its origin and
 * time.
 */
@RequestScoped
public class CommandRequests {

    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final ObjectMapper mapper;
    private final Clock clock;

    CommandRequests(CallerProvider callers, RequestHeaders headers, ObjectMapper mapper, Clock clock) {
        this.callers = callers;
        this.headers = headers;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * The command request of this HTTP request.
     *
     * @param body as it was read; its JSON distinguishes a repetition from another request under the same
     *     {@code Idempotency-Key}
     */
    public CommandRequest of(@Nullable Object body) {
        return ofHash(RequestHash.of(headers.route(), json(body)));
    }

    /** The command request of this HTTP request, with a hash of its content. */
    public CommandRequest ofHash(String hash) {
        String subject = callers.caller().subject();
        UUID key = headers.idempotencyKey().orElseGet(UUID::randomUUID);
        return new CommandRequest(
                new RequestKey(subject, headers.route(), key).requestId(),
                hash,
                headers.idempotencyKey().isPresent(),
                headers.ifMatchVersion(),
                clock.instant(),
                new Append.Origin(subject, headers.correlationId(), null, headers.traceparent()));
    }

    private String json(@Nullable Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body that was read cannot be written", e);
        }
    }
}
