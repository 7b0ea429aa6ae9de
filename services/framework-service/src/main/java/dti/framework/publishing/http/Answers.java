package dti.framework.publishing.http;

import dti.framework.publishing.application.Written;
import dti.runtime.request.ETags;
import dti.runtime.request.LogPosition;
import dti.runtime.request.RequestHeaders;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers of this service that carry more than a body. */
public final class Answers {

    private Answers() {}

    /** 201 for what came into being, else 200; with {@code ETag} and {@code Dti-Position}. */
    public static <T> RestResponse<T> written(Written<T> written) {
        return written(written, ETags.ofVersion(written.version()));
    }

    /** The same under another {@code ETag} than the version's. */
    public static <T> RestResponse<T> written(Written<T> written, String etag) {
        LogPosition position = new LogPosition(written.log(), written.position().value());
        return RestResponse.ResponseBuilder.create(
                        written.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, written.body())
                .header(HttpHeaders.ETAG, etag)
                .header(RequestHeaders.DTI_POSITION, position.toString())
                .build();
    }

    public static <T> RestResponse<T> read(T body, String etag) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, etag)
                .build();
    }

    /** One of several forms of the same: which, the client's {@code Accept} says. */
    public static <T> RestResponse<T> negotiated(T body, String etag) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** 304: what the client has is what there is. */
    public static <T> RestResponse<T> notModified(String etag) {
        return RestResponse.ResponseBuilder.<T>notModified()
                .header(HttpHeaders.ETAG, etag)
                .build();
    }
}
