package dti.runtime.edge;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request after all other checks have passed, and counts its bytes as they arrive, whether or not a
 * length was announced. For a form with files it checks only the announced length; the form reader streams the files to
 * disk.
 */
@Provider
@Priority(BodyFilter.LAST)
public class BodyFilter implements ResteasyReactiveContainerRequestFilter {

    /** A decision with a reason of 2,000 characters has some 8 KB. */
    public static final int BYTES_MAX = 64 * 1024;

    static final int LAST = Priorities.USER + 1_000;

    /** The request property with the limit, for the problem after the form's reader has exceeded it. */
    static final String LIMIT = BodyFilter.class.getName() + ".limit";

    private static final Set<String> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final int RETRY_AFTER_SECONDS = 1;

    private final BodyMemory memory;
    private final ParsingPool parsing;

    BodyFilter(BodyMemory memory, ParsingPool parsing) {
        this.memory = memory;
        this.parsing = parsing;
    }

    @Override
    public void filter(ResteasyReactiveContainerRequestContext context) {
        if (WITHOUT_BODY.contains(context.getMethod())) {
            return;
        }
        int limit = limit(context);
        if (length(context) > limit) {
            throw tooLarge(limit);
        }
        if (isForm(context.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            context.setProperty(LIMIT, limit);
            return;
        }
        if (!hasBody(context)) {
            return;
        }
        var request = (ResteasyReactiveRequestContext) context.getServerRequestContext();
        RoutingContext routing = request.unwrap(RoutingContext.class);
        new BodyReading(request, routing, memory, parsing.on(Vertx.currentContext()), limit).start();
    }

    private static int limit(ResteasyReactiveContainerRequestContext context) {
        Method method = ((ResteasyReactiveRequestContext) context.getServerRequestContext())
                .getTarget()
                .getLazyMethod()
                .getMethod();
        BodyBytesMax said = method.getAnnotation(BodyBytesMax.class);
        return said == null ? BYTES_MAX : said.value();
    }

    private static boolean hasBody(ResteasyReactiveContainerRequestContext context) {
        return length(context) > 0 || context.getHeaderString("Transfer-Encoding") != null;
    }

    private static long length(ResteasyReactiveContainerRequestContext context) {
        String header = context.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return header != null && header.matches("\\d{1,18}") ? Long.parseLong(header) : 0;
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null
                && contentType.regionMatches(
                        true, 0, MediaType.MULTIPART_FORM_DATA, 0, MediaType.MULTIPART_FORM_DATA.length());
    }

    /** 413, with the limit in bytes. */
    public static ProblemException tooLarge(long bytesMax) {
        return ProblemException.of(
                ProblemType.TOO_LARGE,
                "Nội dung tối đa " + bytesMax + " byte.",
                "The body may have at most " + bytesMax + " bytes.");
    }

    /** 413 for a form. Only the form's reader finds the real size; this filter checks the announced one. */
    public static ProblemException formTooLarge() {
        Object limit = CurrentRequestManager.get().getProperty(LIMIT);
        return tooLarge(limit instanceof Integer bytes ? bytes : BYTES_MAX);
    }

    static ProblemException noMemory() {
        return ProblemException.unavailable(
                new Text(
                        "Quá nhiều nội dung đang được nhận cùng lúc; hãy gửi lại.",
                        "Too much is being received at once; send it again."),
                RETRY_AFTER_SECONDS);
    }
}
