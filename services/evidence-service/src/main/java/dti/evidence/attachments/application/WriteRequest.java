package dti.evidence.attachments.application;

import dti.runtime.access.Caller;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change, and under which names it is remembered.
 *
 * @param requestId names the request for ever; also the id of the evidence it makes
 * @param expectedVersion from {@code If-Match}
 */
public record WriteRequest(
        Caller caller,
        UUID requestId,
        UUID correlationId,
        @Nullable String traceparent,
        OptionalLong expectedVersion) {}
