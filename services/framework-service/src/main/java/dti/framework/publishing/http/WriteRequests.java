package dti.framework.publishing.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dti.eventstore.RequestKey;
import dti.framework.publishing.application.WriteContext;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.request.RequestHash;
import dti.runtime.request.RequestHeaders;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Reads from the request what every write needs to know about itself. */
@RequestScoped
public class WriteRequests {

    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final ObjectMapper mapper;
    private final Clock clock;

    WriteRequests(CallerProvider callers, RequestHeaders headers, ObjectMapper mapper, Clock clock) {
        this.callers = callers;
        this.headers = headers;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The context of this request, whose body is the one given. Only administrators write here. */
    public WriteContext of(Object body) {
        Optional<UUID> key = headers.idempotencyKey();
        var caller = callers.caller();
        RequestKey request = new RequestKey(caller.subject(), headers.route(), key.orElseGet(UUID::randomUUID));
        return new WriteContext(
                caller,
                Role.ADMINISTRATOR.claim(),
                request.requestId(),
                key.isPresent(),
                RequestHash.of(headers.route(), text(body)),
                headers.correlationId(),
                headers.traceparent(),
                headers.ifMatchVersion(),
                clock.instant(),
                null);
    }

    private String text(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was just read cannot be written", e);
        }
    }
}
