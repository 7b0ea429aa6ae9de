package dti.runtime.request;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Checks a request's path, query and the headers that services read, before any other filter reads them. */
public class InputTextFilter {

    /** Before any other filter. */
    private static final int FIRST = 10;

    /** The length of a list of ETags; every other header is shorter. */
    private static final int HEADER_LENGTH_MAX = 2_000;

    /** The headers that services read; all are ASCII by their definitions. */
    private static final List<String> HEADERS = List.of(
            RequestHeaders.IDEMPOTENCY_KEY,
            RequestHeaders.IF_MATCH,
            RequestHeaders.CORRELATION_ID,
            RequestHeaders.DTI_AFTER,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.LAST_EVENT_ID_HEADER,
            "Range",
            "If-Range",
            RequestHeaders.TRACEPARENT);

    @ServerRequestFilter(priority = FIRST)
    public void look(ContainerRequestContext context, HttpServerRequest request) {
        context.getUriInfo()
                .getPathParameters(true)
                .forEach((name, values) -> values.forEach(value -> InputText.parameter(name, value)));
        context.getUriInfo().getQueryParameters(true).forEach(InputTextFilter::query);
        HEADERS.forEach(name -> request.headers().getAll(name).forEach(value -> header(name, value)));
    }

    private static void query(String name, List<String> values) {
        String sound = InputText.parameter("", name);
        values.forEach(value -> InputText.parameter(sound, value));
    }

    private static void header(String name, String value) {
        boolean ascii = value.chars().allMatch(each -> each >= ' ' && each < 0x7F || each == '\t');
        if (!ascii || value.length() > HEADER_LENGTH_MAX) {
            throw ProblemException.malformed(FieldError.header(
                    name,
                    new Text(
                            name + " gồm tối đa " + HEADER_LENGTH_MAX + " ký tự ASCII in được.",
                            name + " has at most " + HEADER_LENGTH_MAX + " printable ASCII characters.")));
        }
    }
}
