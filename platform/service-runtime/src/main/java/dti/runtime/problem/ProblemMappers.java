package dti.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dti.eventstore.AppendOutcomeUnknownException;
import dti.eventstore.Outage;
import dti.eventstore.Outages;
import dti.eventstore.StoreBusyException;
import dti.eventstore.StoreReadOnlyException;
import dti.eventstore.UnreadableEventException;
import dti.runtime.edge.BodyFilter;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every failure that reaches the edge to application/problem+json. */
public class ProblemMappers {

    public static final String PROBLEM_JSON = "application/problem+json";

    private static final int RETRY_AFTER_SECONDS = 1;
    private static final int RETRY_AFTER_OPERATOR_SECONDS = 60;

    private static final Duration HANG_UP_AFTER = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final FullDisks disks;

    ProblemMappers(FullDisks disks) {
        this.disks = disks;
    }

    @ServerExceptionMapper
    RestResponse<ProblemBody> problem(ProblemException problem, HttpServerRequest request) {
        return answer(problem, request);
    }

    /** Overrides the framework's own mapper of exactly this type; a mapper of a supertype would not. */
    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemBody> mismatched(MismatchedInputException fault, HttpServerRequest request) {
        return answer(JsonFaults.problem(fault), request);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemBody> json(JsonProcessingException fault, HttpServerRequest request) {
        return answer(JsonFaults.problem(fault), request);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemBody> violations(ResteasyReactiveViolationException fault, HttpServerRequest request) {
        return answer(violated(fault), request);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemBody> violations(ConstraintViolationException fault, HttpServerRequest request) {
        return answer(violated(fault), request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    RestResponse<ProblemBody> unauthenticated(RuntimeException fault, HttpServerRequest request) {
        return answer(AuthenticationProblems.unauthenticated(), request);
    }

    @ServerExceptionMapper
    RestResponse<ProblemBody> forbidden(ForbiddenException fault, HttpServerRequest request) {
        return answer(
                ProblemException.of(
                        ProblemType.FORBIDDEN, "Vai trò của bạn không có quyền này.", "Your role does not allow this."),
                request);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemBody> web(WebApplicationException fault, HttpServerRequest request) {
        if (fault.getCause() instanceof JsonProcessingException json) {
            return answer(JsonFaults.problem(json), request);
        }
        if (fault.getCause() instanceof ProblemException problem) {
            return answer(problem, request);
        }
        ProblemType type = ProblemType.ofStatus(fault.getResponse().getStatus());
        if (type == ProblemType.TOO_LARGE) {
            return answer(BodyFilter.formTooLarge(), request);
        }
        return answer(
                ProblemException.of(type, type.title().vi() + ".", type.title().en() + "."), request);
    }

    /** The log is busy or did not answer. Nothing is lost, and the same Idempotency-Key makes a repetition safe. */
    @ServerExceptionMapper({StoreBusyException.class, AppendOutcomeUnknownException.class})
    RestResponse<ProblemBody> logUnavailable(RuntimeException fault, HttpServerRequest request) {
        LOG.warnf("log-unavailable %s %s: %s", request.method(), request.path(), fault.getMessage());
        return answer(
                ProblemException.unavailable(
                        new Text(
                                "Nhật ký sự kiện đang bận; hãy gửi lại cùng Idempotency-Key.",
                                "The event log is busy; send the same Idempotency-Key again."),
                        RETRY_AFTER_SECONDS),
                request);
    }

    /** An operator must act first, so a retry every second would not help. */
    @ServerExceptionMapper
    RestResponse<ProblemBody> logReadOnly(StoreReadOnlyException fault, HttpServerRequest request) {
        LOG.warnf("log-read-only %s %s: %s", request.method(), request.path(), fault.getMessage());
        return answer(
                ProblemException.unavailable(
                        new Text(
                                "Nhật ký sự kiện chỉ cho đọc cho đến khi người vận hành quyết định.",
                                "The event log is read-only until an operator decides."),
                        RETRY_AFTER_OPERATOR_SECONDS),
                request);
    }

    /**
     * The stream is parked, and administrators are informed. Until they settle it, it can be neither read nor changed.
     */
    @ServerExceptionMapper
    RestResponse<ProblemBody> unreadable(UnreadableEventException fault, HttpServerRequest request) {
        LOG.warnf("event-unreadable %s %s: %s", request.method(), request.path(), fault.getMessage());
        return answer(
                ProblemException.unavailable(
                        new Text(
                                "Có một sự kiện chưa đọc được; quản trị viên phải xử lý luồng đang dừng này.",
                                "One of its events cannot be read; an administrator must settle the parked stream."),
                        RETRY_AFTER_OPERATOR_SECONDS),
                request);
    }

    @ServerExceptionMapper
    RestResponse<ProblemBody> unexpected(Throwable fault, HttpServerRequest request) {
        Optional<Outage> outage = Outages.of(fault);
        if (outage.isPresent()) {
            LOG.warnf("outage %s %s %s: %s", outage.get(), request.method(), request.path(), fault);
            if (outage.get() == Outage.FULL) {
                disks.seen();
            }
            return answer(OutageProblems.of(outage.get()), request);
        }
        if (UnreadableForms.explain(fault)) {
            return answer(UnreadableForms.problem(), request);
        }
        LOG.errorf(
                fault,
                "unexpected-failure %s %s correlation=%s",
                request.method(),
                request.path(),
                CorrelationIds.of(request));
        return answer(
                ProblemException.of(
                        ProblemType.INTERNAL,
                        "Hệ thống gặp lỗi; hãy báo mã tương quan cho người vận hành.",
                        "Something broke; quote the correlation id to the operator."),
                request);
    }

    public static RestResponse<ProblemBody> answer(ProblemException problem, HttpServerRequest request) {
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemBody body = ProblemBody.of(
                problem, language, request.path(), CorrelationIds.of(request).toString());
        var builder = RestResponse.ResponseBuilder.create(Response.Status.fromStatusCode(200), body)
                .status(problem.type().status())
                .type(MediaType.valueOf(PROBLEM_JSON))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        if (problem.retryAfterSeconds() != null) {
            builder.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        if (problem.type() == ProblemType.TOO_LARGE) {
            builder.header("Connection", "close");
            hangUp(request);
        }
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return builder.build();
    }

    /**
     * Closes the connection after a delay, in which the answer arrives: the rest of a body that is too large is not
     * read.
     */
    private static void hangUp(HttpServerRequest request) {
        Context context = Vertx.currentContext();
        if (context != null) {
            context.owner()
                    .setTimer(
                            HANG_UP_AFTER.toMillis(),
                            passed -> request.connection().close());
        }
    }

    private static ProblemException violated(ConstraintViolationException fault) {
        List<FieldError> errors = fault.getConstraintViolations().stream()
                .map(v -> FieldError.body(pointer(v.getPropertyPath()), ConstraintTexts.of(v)))
                .toList();
        return ProblemException.invalid(errors);
    }

    /** The path without the method and its parameter; the rest is in the body. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        int depth = 0;
        for (Path.Node node : path) {
            if (depth++ < 2) {
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
