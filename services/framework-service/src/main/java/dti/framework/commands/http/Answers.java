package dti.framework.commands.http;

import dti.eventstore.command.Outcome;
import dti.framework.commands.application.WriteResult;
import dti.runtime.command.Outcomes;
import dti.runtime.problem.ProblemException;
import dti.runtime.request.ETags;
import dti.runtime.request.LogPosition;
import dti.runtime.request.RequestHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Builds the answers of this service that carry more than a body. */
public final class Answers {

    private Answers() {}

    /**
     * The answer to a command: 201 where it created something, else 200, with {@code ETag} and {@code Dti-Position}; fails
     * with the problem of any other outcome.
     */
    public static <T, R, V> Uni<RestResponse<V>> of(
            String log,
            Outcome<WriteResult<T>, R> outcome,
            Function<R, ProblemException> refusals,
            Function<T, V> view) {
        return of(log, outcome, refusals, view, result -> ETags.ofVersion(result.version()));
    }

    /** The same with another {@code ETag} than the version's. */
    public static <T, R, V> Uni<RestResponse<V>> of(
            String log,
            Outcome<WriteResult<T>, R> outcome,
            Function<R, ProblemException> refusals,
            Function<T, V> view,
            Function<WriteResult<T>, String> etag) {
        return Outcomes.done(outcome, refusals).map(done -> {
            WriteResult<T> result = done.result();
            LogPosition position = new LogPosition(log, done.position());
            return RestResponse.ResponseBuilder.create(
                            result.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                            view.apply(result.body()))
                    .header(HttpHeaders.ETAG, etag.apply(result))
                    .header(RequestHeaders.DTI_POSITION, position.toString())
                    .build();
        });
    }

    public static <T> RestResponse<T> read(T body, String etag) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, etag)
                .build();
    }

    /** An answer in one of several media types, chosen by the client's {@code Accept}. */
    public static <T> RestResponse<T> negotiated(T body, String etag) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** 304: the client's copy is current. */
    public static <T> RestResponse<T> notModified(String etag) {
        return RestResponse.ResponseBuilder.<T>notModified()
                .header(HttpHeaders.ETAG, etag)
                .build();
    }
}
