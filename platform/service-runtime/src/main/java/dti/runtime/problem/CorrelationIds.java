package dti.runtime.problem;

import dti.runtime.request.RequestHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Provides one correlation id per request. A new id is written into the request's headers, so that later callers get
 * the same one.
 */
public final class CorrelationIds {

    private CorrelationIds() {}

    public static UUID of(HttpServerRequest request) {
        return parse(request.getHeader(RequestHeaders.CORRELATION_ID)).orElseGet(() -> {
            UUID fresh = UUID.randomUUID();
            request.headers().set(RequestHeaders.CORRELATION_ID, fresh.toString());
            return fresh;
        });
    }

    private static Optional<UUID> parse(@Nullable String header) {
        if (header == null || header.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(header));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }
}
