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

/** Reads the headers that every API of this system understands, and validates them strictly. */
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

    /** Identifies this request in answers, events and logs: the caller's {@code X-Correlation-Id}, or a new id. */
    public UUID correlationId() {
        return correlationId;
    }

    public Language language() {
        return Language.of(request.getHeader("Accept-Language"));
    }

    /** The caller's trace; null when it is absent or malformed, as the W3C's recommendation requires. */
    public @Nullable String traceparent() {
        String header = request.getHeader(TRACEPARENT);
        return header != null && TRACE.matcher(header).matches() ? header : null;
    }

    /** Method and path, for example {@code PUT /api/v1/units/hn-so-noi-vu}. */
    public String route() {
        return request.method().name() + " " + request.path();
    }

    /** The client's key; empty without the header; 400 when it is not a UUID. */
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

    /**
     * The version in {@code If-Match: "12"} or {@code "12.7"}; empty without the header or with {@code *}; 400 for
     * anything else.
     */
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

    /** Whether {@code If-None-Match} contains this strong ETag, so that the answer is 304. */
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

    /**
     * The position in {@code Dti-After: submissions:17} that this service must have reached; empty without the header;
     * 400 when unreadable.
     */
    public Optional<LogPosition> dtiAfter() {
        String header = request.getHeader(DTI_AFTER);
        return header == null ? Optional.empty() : Optional.of(LogPosition.parse(header));
    }
}
