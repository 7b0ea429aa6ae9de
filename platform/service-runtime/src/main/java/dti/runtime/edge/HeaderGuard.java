package dti.runtime.edge;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.ProblemWriter;
import dti.runtime.problem.Text;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Refuses paths, headers and queries that no later code can read, before the framework parses them. */
@ApplicationScoped
public class HeaderGuard {

    private static final String API = "/api/";

    /** The maximum body bytes of the whole service; endpoints have their own limits. */
    private final long bodyBytesMax;

    private final ProblemWriter writer;

    HeaderGuard(ProblemWriter writer, VertxHttpConfig http) {
        this.writer = writer;
        this.bodyBytesMax = http.limits().maxBodySize().orElseThrow().asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        try {
            check(context);
        } catch (ProblemException problem) {
            writer.write(problem, context);
            return;
        }
        context.next();
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        checkLength(request);
        checkQuery(request);
        if (context.normalizedPath().startsWith(API)) {
            checkPath(request);
            checkAccept(request);
            checkContentType(request);
        }
    }

    /**
     * Refuses path parameters and empty path segments: no path here has them, and the framework interprets such paths
     * inconsistently.
     */
    private static void checkPath(HttpServerRequest request) {
        if (request.path().indexOf(';') >= 0 || request.path().contains("//")) {
            throw ProblemException.notFound(new Text("Không có đường dẫn này.", "There is no such path."));
        }
    }

    private static void checkContentType(HttpServerRequest request) {
        List<String> types = request.headers().getAll("Content-Type");
        if (types.size() > 1 || !types.stream().allMatch(MediaRanges::isMediaType)) {
            throw ofHeader(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type",
                    new Text("Content-Type không đọc được.", "The Content-Type cannot be read."));
        }
    }

    private void checkLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > bodyBytesMax) {
            throw BodyFilter.tooLarge(bodyBytesMax);
        }
    }

    private static void checkQuery(HttpServerRequest request) {
        try {
            new QueryStringDecoder(request.uri()).parameters();
        } catch (IllegalArgumentException unreadable) {
            throw ProblemException.of(
                    ProblemType.MALFORMED, "Chuỗi truy vấn không đọc được.", "The query cannot be read.");
        }
    }

    private static void checkAccept(HttpServerRequest request) {
        List<String> said = request.headers().getAll("Accept");
        if (said.isEmpty()) {
            return;
        }
        String readable = MediaRanges.readable(String.join(",", said));
        if (readable.isEmpty()) {
            throw ofHeader(
                    ProblemType.NOT_ACCEPTABLE,
                    "Accept",
                    new Text("Accept không nêu loại nội dung nào đọc được.", "Accept names no readable media type."));
        }
        request.headers().set("Accept", readable);
    }

    private static ProblemException ofHeader(ProblemType type, String header, Text said) {
        return ProblemException.of(type, said, List.of(FieldError.header(header, said)));
    }
}
