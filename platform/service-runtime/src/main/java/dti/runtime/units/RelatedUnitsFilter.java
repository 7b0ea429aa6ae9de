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
 * Holds the claim {@code unit} against the registry, for those whose unit decides what they may do: under any of its names it
 * is the unit's code from here on, and who came before and after it, or stands above and below, is known. A claim that is
 * no unit's name, or that of several, stays what it is, and nobody decides by it.
 */
public class RelatedUnitsFilter {

    /** After the filter that waits for {@code Dti-After}, before those that refuse. */
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

    /** Most requests by far: a unit enters its own scores, and nobody before or after it has a say in that. */
    private static boolean isWriteOf(String unit, UriInfo uri, HttpServerRequest request) {
        return !request.method().equals(HttpMethod.GET)
                && unit.equals(uri.getPathParameters().getFirst("unit"));
    }
}
