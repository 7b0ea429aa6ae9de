package dti.runtime.request;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemBody;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemMappers;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Delays a request until this service has processed the log position that its caller has seen:
 * {@code Dti-After: submissions:17}.
 */
public class DtiAfterFilter {

    /** Long enough for an event to cross Kafka many times over, short enough for a person to wait. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(2);

    private static final int RETRY_AFTER_SECONDS = 1;

    private final Instance<LogProgress> followed;

    DtiAfterFilter(Instance<LogProgress> followed) {
        this.followed = followed;
    }

    @ServerRequestFilter
    public @Nullable Uni<@Nullable Response> waitForPosition(HttpServerRequest request) {
        String header = request.getHeader(RequestHeaders.DTI_AFTER);
        if (header == null) {
            return null;
        }
        LogPosition wanted = LogPosition.parse(header);
        LogProgress logs = followed.stream()
                .filter(candidate -> candidate.follows(wanted.log()))
                .findFirst()
                .orElseThrow(() -> ProblemException.malformed(FieldError.header(
                        RequestHeaders.DTI_AFTER,
                        new Text(
                                "Dịch vụ này không theo dõi nhật ký “" + wanted.log() + "”.",
                                "This service does not follow the log " + wanted.log() + "."))));
        return logs.await(wanted.log(), wanted.position(), WAIT_MAX)
                .map(reached -> reached ? null : late(wanted, request));
    }

    private static Response late(LogPosition wanted, HttpServerRequest request) {
        RestResponse<ProblemBody> answer = ProblemMappers.answer(
                ProblemException.unavailable(
                        new Text(
                                "Dịch vụ này chưa nhận được sự kiện " + wanted + ".",
                                "This service has not seen event " + wanted + " yet."),
                        RETRY_AFTER_SECONDS),
                request);
        return answer.toResponse();
    }
}
