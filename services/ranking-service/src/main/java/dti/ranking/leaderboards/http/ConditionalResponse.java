package dti.ranking.leaderboards.http;

import dti.runtime.request.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Builds responses with a strong ETag. Clients must revalidate each time, because results can change at any moment. */
final class ConditionalResponse {

    private static final String ASK_EACH_TIME = "private, no-cache";

    private ConditionalResponse() {}

    static <T> RestResponse<T> ok(T body, String tag) {
        return tagged(RestResponse.ResponseBuilder.ok(body), tag);
    }

    static <T> RestResponse<T> notModified(String tag) {
        return tagged(RestResponse.ResponseBuilder.<T>notModified(), tag);
    }

    private static <T> RestResponse<T> tagged(RestResponse.ResponseBuilder<T> answer, String tag) {
        return answer.header(HttpHeaders.ETAG, ETags.ofHash(tag))
                .header(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME)
                .build();
    }
}
