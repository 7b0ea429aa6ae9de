package dti.runtime.units;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Replaces any identifier of a unit in the path by the unit's code, before the path is matched. */
public class UnitPathFilter {

    private final Instance<UnitPaths> places;
    private final UnitIdentifierResolver names;

    UnitPathFilter(Instance<UnitPaths> places, UnitIdentifierResolver names) {
        this.places = places;
        this.names = names;
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Uni<@Nullable Response> nameByCode(ContainerRequestContext request, HttpServerRequest received) {
        String path = received.path();
        for (PathTemplate template : templates()) {
            Optional<String> unit = template.unit(path);
            if (unit.isPresent()) {
                return names.inPath(decoded(unit.get())).map(code -> {
                    if (!code.equals(unit.get())) {
                        URI uri = request.getUriInfo().getRequestUri();
                        request.setRequestUri(renamed(uri, template.naming(path, code)));
                    }
                    return null;
                });
            }
        }
        return null;
    }

    private List<PathTemplate> templates() {
        return places.stream()
                .flatMap(each -> each.templates().stream())
                .map(PathTemplate::of)
                .toList();
    }

    /** Decodes a path segment, in which a plus is literal. */
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw ProblemException.malformed(FieldError.parameter(
                    "unit",
                    new Text("Mã đơn vị trong đường dẫn không đọc được.", "The unit in the path is unreadable.")));
        }
    }

    private static URI renamed(URI uri, String path) {
        String query = uri.getRawQuery();
        return uri.resolve(query == null ? path : path + "?" + query);
    }
}
