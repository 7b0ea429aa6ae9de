package dti.runtime.units;

import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the claim {@code unit} in the registry for callers whose unit decides their rights. A claim that is any
 * identifier of one unit becomes that unit's code, and the unit's predecessors, successors, parents and children become
 * known. A claim that matches no unit or several stays unchanged, and no right follows from it.
 */
public class RelatedUnitsFilter {

    /** After the filter that waits for {@code Dti-After}, before the filters that refuse. */
    private static final int AFTER_WAITING = Priorities.USER + 50;

    private final CallerProvider callers;
    private final UnitDirectory directory;

    RelatedUnitsFilter(CallerProvider callers, UnitDirectory directory) {
        this.callers = callers;
        this.directory = directory;
    }

    @ServerRequestFilter(priority = AFTER_WAITING)
    public @Nullable Uni<@Nullable Response> acquaint(UriInfo uri, HttpServerRequest request) {
        Caller caller = callers.caller();
        String unit = caller.unit();
        boolean matters =
                caller.hasAny(Role.UNIT_OFFICER, Role.UNIT_LEADER, Role.DATA_SOURCE, Role.REVIEWER, Role.COUNCIL);
        if (unit == null || !matters || isWriteOf(unit, uri, request)) {
            return null;
        }
        return directory
                .find(unit)
                .flatMap(named -> named instanceof UnitLookup.Known(String code) ? identify(code) : nothing());
    }

    private Uni<@Nullable Response> identify(String code) {
        return directory.family(code).map(family -> {
            callers.identify(code, family);
            return null;
        });
    }

    private static Uni<@Nullable Response> nothing() {
        return Uni.createFrom().nullItem();
    }

    /**
     * Skips the lookup for most requests: a unit writes its own scores, and its related units do not matter for that.
     */
    private static boolean isWriteOf(String unit, UriInfo uri, HttpServerRequest request) {
        return !request.method().equals(HttpMethod.GET)
                && unit.equals(uri.getPathParameters().getFirst("unit"));
    }
}
