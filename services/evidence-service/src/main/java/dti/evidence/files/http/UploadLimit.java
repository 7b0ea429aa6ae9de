package dti.evidence.files.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dti.evidence.files.application.StoreConfig;
import dti.problem.Language;
import dti.problem.ProblemBody;
import dti.problem.ProblemMappers;
import dti.problem.ProblemType;
import dti.problem.RequestHeaders;
import dti.problem.Text;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Refuses a body that says it is too large before a byte of it is read, and hangs up on a client that keeps sending one
 * that was refused: it would wait for ever for somebody to read on.
 */
@ApplicationScoped
public class UploadLimit {

    /** Fields and multipart frame around the largest file. */
    private static final long FRAME_BYTES = 1024 * 1024;

    /** No JSON request of this service has a tenth of it; JSON is held in memory. */
    private static final long JSON_BYTES_MAX = 64 * 1024;

    private static final int TOO_LARGE = ProblemType.TOO_LARGE.status();

    private final StoreConfig config;
    private final ObjectMapper mapper;

    UploadLimit(StoreConfig config, ObjectMapper mapper) {
        this.config = config;
        this.mapper = mapper;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.addEndHandler(ended -> {
            if (context.response().getStatusCode() == TOO_LARGE && !request.isEnded()) {
                request.connection().close();
            }
        });
        long limitBytes = isMultipart(request) ? config.sizeBytesMax() + FRAME_BYTES : JSON_BYTES_MAX;
        if (length(request).orElse(0) > limitBytes) {
            refuse(context, limitBytes);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, long limitBytes) {
        HttpServerRequest request = context.request();
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Text detail = new Text(
                "Yêu cầu lớn hơn giới hạn " + limitBytes + " byte.",
                "The request is larger than the limit of " + limitBytes + " bytes.");
        String correlationId = Objects.requireNonNullElseGet(
                request.getHeader(RequestHeaders.CORRELATION_ID),
                () -> UUID.randomUUID().toString());
        ProblemBody body = new ProblemBody(
                ProblemType.TOO_LARGE.uri(),
                ProblemType.TOO_LARGE.title().in(language),
                TOO_LARGE,
                detail.in(language),
                request.path(),
                null,
                List.of(),
                correlationId);
        context.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(json(body));
    }

    private String json(ProblemBody body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem of ours cannot be written", e);
        }
    }

    private static boolean isMultipart(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static OptionalLong length(HttpServerRequest request) {
        try {
            String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length));
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }
}
