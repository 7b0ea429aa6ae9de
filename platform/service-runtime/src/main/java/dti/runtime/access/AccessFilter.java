package dti.runtime.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses callers without the role or unit that an operation declares with {@link Allows}, before the body is read. */
public class AccessFilter {

    /** After the filter that resolves the caller's unit in the registry. */
    private static final int AFTER_IDENTIFYING = Priorities.USER + 60;

    private static final Map<Method, List<Allows>> DECLARED = new ConcurrentHashMap<>();

    private final CallerProvider callers;

    AccessFilter(CallerProvider callers) {
        this.callers = callers;
    }

    /** Checks roles first, so that a caller without the role waits for nothing. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void demandRole(ResourceInfo resource, HttpServerRequest request) {
        Method operation = resource.getResourceMethod();
        if (!decides(operation, request)) {
            return;
        }
        Caller caller = callers.caller();
        if (caller.isAnonymous()) {
            throw AccessRefusals.unauthenticated();
        }
        if (matching(operation, caller).isEmpty()) {
            throw AccessRefusals.role(declared(operation));
        }
    }

    /** Checks units, after the caller's unit is resolved. */
    @ServerRequestFilter(priority = AFTER_IDENTIFYING)
    public void demandUnit(ResourceInfo resource, UriInfo uri, HttpServerRequest request) {
        Method operation = resource.getResourceMethod();
        if (!decides(operation, request)) {
            return;
        }
        Caller caller = callers.caller();
        String unit = uri.getPathParameters().getFirst("unit");
        List<Optional<AccessRefusals.Reason>> reasons = matching(operation, caller).stream()
                .map(allows -> AccessRefusals.unit(allows.unit(), caller, unit == null ? "" : unit))
                .toList();
        if (reasons.stream().allMatch(Optional::isPresent)) {
            throw reasons.getFirst().orElseThrow().problem(caller, unit == null ? "" : unit);
        }
    }

    private static boolean decides(Method operation, HttpServerRequest request) {
        return SubjectFilter.writes(request.method()) && !operation.isAnnotationPresent(Allows.Everybody.class);
    }

    private static List<Allows> matching(Method operation, Caller caller) {
        return declared(operation).stream()
                .filter(allows -> caller.hasAny(allows.value()))
                .toList();
    }

    private static List<Allows> declared(Method operation) {
        return DECLARED.computeIfAbsent(
                operation, method -> List.copyOf(Arrays.asList(method.getAnnotationsByType(Allows.class))));
    }

    /** Whether an operation declares its callers. */
    public static boolean isDeclared(Method operation) {
        return operation.isAnnotationPresent(Allows.Everybody.class)
                || !declared(operation).isEmpty();
    }
}
