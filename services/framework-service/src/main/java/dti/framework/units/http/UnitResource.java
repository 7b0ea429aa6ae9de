package dti.framework.units.http;

import dti.eventstore.command.CommandRequest;
import dti.framework.commands.http.Answers;
import dti.framework.logs.application.Logs;
import dti.framework.units.application.FindUnits;
import dti.framework.units.application.RegisterUnit;
import dti.framework.units.application.RegisteredUnit;
import dti.framework.units.application.UnitFilter;
import dti.framework.units.domain.Unit;
import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.command.CommandRequests;
import dti.runtime.request.ETags;
import dti.runtime.request.Page;
import dti.runtime.request.RequestHeaders;
import dti.runtime.units.UnitIdentifierResolver;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Units: registered by administrators, readable with any token. */
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitResource {

    private final RegisterUnit register;
    private final FindUnits find;
    private final UnitIdentifierResolver names;
    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final CommandRequests requests;

    UnitResource(
            RegisterUnit register,
            FindUnits find,
            UnitIdentifierResolver names,
            CallerProvider callers,
            RequestHeaders headers,
            CommandRequests requests) {
        this.register = register;
        this.find = find;
        this.names = names;
        this.callers = callers;
        this.headers = headers;
        this.requests = requests;
    }

    @Allows(Role.ADMINISTRATOR)
    @PUT
    @Path("/{code}")
    @Operation(operationId = "registerUnit", summary = "Registers a unit or changes it; the same again changes nothing")
    public Uni<RestResponse<UnitView>> register(@PathParam("code") String code, @NotNull UnitBody body) {
        Unit asked = body.toUnit(code);
        Caller caller = callers.caller();
        CommandRequest request = requests.of(body);
        return named(asked)
                .flatMap(unit -> register.register(unit, body.saysNothingOfItsEnd(), caller, request))
                .flatMap(outcome -> Answers.of(Logs.UNITS, outcome, UnitProblems::of, UnitView::of));
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getUnit", summary = "One unit as it is registered now")
    public Uni<RestResponse<UnitView>> get(@PathParam("code") String code) {
        return find.one(code, callers.caller()).map(unit -> {
            String etag = unit.beside() == 0
                    ? ETags.ofVersion(unit.version())
                    : ETags.ofVersion(unit.version(), unit.beside());
            return headers.ifNoneMatch(etag) ? Answers.notModified(etag) : Answers.read(UnitView.of(unit), etag);
        });
    }

    @GET
    @Operation(operationId = "listUnits", summary = "Units by code")
    public Uni<RestResponse<UnitPage>> list(@BeanParam UnitQuery query) {
        UnitFilter filter = query.filter();
        Caller caller = callers.caller();
        return find.edition(caller).flatMap(edition -> {
            String etag = ETags.ofVersion(edition);
            return headers.ifNoneMatch(etag)
                    ? Uni.createFrom().item(Answers.notModified(etag))
                    : names.parameter("parent", filter.parent().orElse(null))
                            .flatMap(parent -> find.page(filter.under(parent), caller))
                            .map(units -> Answers.read(page(filter, units), etag));
        });
    }

    /** The same unit with the identifiers of the units it names resolved to codes. */
    private Uni<Unit> named(Unit unit) {
        String parent = unit.parent();
        Uni<String> above = parent == null ? Uni.createFrom().item("") : names.body("/parent", parent);
        return above.flatMap(code -> names.body("/successors", unit.successors())
                .map(successors -> unit.named(parent == null ? null : code, successors)));
    }

    private static UnitPage page(UnitFilter filter, List<RegisteredUnit> units) {
        Page<UnitView> page = Page.of(units.stream().map(UnitView::of).toList(), filter.limit(), UnitView::code);
        return new UnitPage(page.items(), page.nextCursor());
    }
}
