package dti.runtime.request;

import dti.runtime.problem.CorrelationIds;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.Language;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers every API of the house understands, read once and strictly. */
@RequestScoped
public class RequestHeaders {

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    public static final String IF_MATCH = "If-Match";
    public static final String CORRELATION_ID = "X-Correlation-Id";
    public static final String DTI_POSITION = "Dti-Position";
    public static final String DTI_AFTER = "Dti-After";
    static final String TRACEPARENT = "traceparent";

    private static final Pattern VERSION_TAG = Pattern.compile("\"(\\d{1,18})(?:\\.\\d{1,18}){0,3}\"");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final HttpServerRequest request;
    private final UUID correlationId;

    RequestHeaders(HttpServerRequest request) {
        this.request = request;
        this.correlationId = CorrelationIds.of(request);
    }

    /** Names this request in answers, events and logs: the caller's {@code X-Correlation-Id}, or a new one. */
    public UUID correlationId() {
        return correlationId;
    }

    public Language language() {
        return Language.of(request.getHeader("Accept-Language"));
    }

    /** The caller's trace; one that is not of the form is none, as the W3C's recommendation says. */
    public @Nullable String traceparent() {
        String header = request.getHeader(TRACEPARENT);
        return header != null && TRACE.matcher(header).matches() ? header : null;
    }

    /** Method and path, for example {@code PUT /api/v1/units/hn-so-noi-vu}. */
    public String route() {
        return request.method().name() + " " + request.path();
    }

    /** The client's key; 400 when it is not a UUID. */
    public Optional<UUID> idempotencyKey() {
        String header = request.getHeader(IDEMPOTENCY_KEY);
        if (header == null) {
            return Optional.empty();
        }
        if (!UUID_TEXT.matcher(header).matches()) {
            throw ProblemException.malformed(FieldError.header(
                    IDEMPOTENCY_KEY, new Text("Idempotency-Key phải là một UUID.", "Idempotency-Key must be a UUID.")));
        }
        return Optional.of(UUID.fromString(header));
    }

    /** The version in {@code If-Match: "12"} or {@code "12.7"}; empty without the header or with {@code *}; 400 for anything else. */
    public OptionalLong ifMatchVersion() {
        String header = request.getHeader(IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher matcher = VERSION_TAG.matcher(header.strip());
        if (!matcher.matches()) {
            throw ProblemException.malformed(FieldError.header(
                    IF_MATCH,
                    new Text("If-Match phải là một ETag như \"12\".", "If-Match must be one ETag such as \"12\".")));
        }
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
    }

    /** Whether {@code If-None-Match} names this strong ETag, so that 304 is the answer. */
    public boolean ifNoneMatch(String etag) {
        String header = request.getHeader("If-None-Match");
        if (header == null) {
            return false;
        }
        for (String candidate : header.split(",")) {
            String tag = candidate.strip();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }

    /** The position a caller wants to have been seen, from {@code Dti-After: submissions:17}; 400 when unreadable. */
    public Optional<LogPosition> dtiAfter() {
        String header = request.getHeader(DTI_AFTER);
        return header == null ? Optional.empty() : Optional.of(LogPosition.parse(header));
    }
}
