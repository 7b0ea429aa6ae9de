package dti.framework.units.http;

import dti.eventstore.command.CommandRequest;
import dti.framework.commands.http.Answers;
import dti.framework.logs.application.Logs;
import dti.framework.units.application.FindUnits;
import dti.framework.units.application.RecordedReorganisation;
import dti.framework.units.application.Reorganise;
import dti.framework.units.domain.Reorganisation;
import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.command.CommandRequests;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.ETags;
import dti.runtime.request.Page;
import dti.runtime.request.RequestHeaders;
import dti.runtime.units.UnitIdentifierResolver;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Mergers and splits of units: recorded by administrators, readable with any token. */
@Path("/api/v1/units/reorganisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class ReorganisationResource {

    private final Reorganise reorganise;
    private final FindUnits find;
    private final UnitIdentifierResolver names;
    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final CommandRequests requests;

    ReorganisationResource(
            Reorganise reorganise,
            FindUnits find,
            UnitIdentifierResolver names,
            CallerProvider callers,
            RequestHeaders headers,
            CommandRequests requests) {
        this.reorganise = reorganise;
        this.find = find;
        this.names = names;
        this.callers = callers;
        this.headers = headers;
        this.requests = requests;
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Operation(
            operationId = "reorganiseUnits",
            summary = "Merges or splits units, as one act; what they earned stays where it is")
    public Uni<RestResponse<ReorganisationView>> record(@NotNull ReorganisationBody body) {
        LocalDate effectiveOn = required(body.effectiveOn());
        Caller caller = callers.caller();
        CommandRequest request = requests.of(body);
        return names.body("/from", body.ending())
                .flatMap(from -> names.body("/to", body.takingOver())
                        .map(to -> new Reorganisation(
                                from, to, effectiveOn, Objects.requireNonNullElse(body.reason(), ""), body.decision())))
                .flatMap(wanted -> reorganise.reorganise(wanted, caller, request))
                .flatMap(outcome -> Answers.of(Logs.UNITS, outcome, UnitProblems::of, ReorganisationView::of));
    }

    @GET
    @Operation(operationId = "listReorganisations", summary = "Mergers and splits in the order they take effect")
    public Uni<RestResponse<ReorganisationPage>> list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        int size = Page.limit(limit);
        String after = Page.key(cursor).orElse("");
        return find.edition(caller).flatMap(edition -> {
            String etag = ETags.ofVersion(edition);
            return headers.ifNoneMatch(etag)
                    ? Uni.createFrom().item(Answers.notModified(etag))
                    : names.parameter("unit", unit)
                            .flatMap(code -> find.reorganisations(code, after, size, caller))
                            .map(found -> Answers.read(page(found, size), etag));
        });
    }

    private static ReorganisationPage page(List<RecordedReorganisation> found, int limit) {
        Page<RecordedReorganisation> page = Page.of(found, limit, RecordedReorganisation::key);
        return new ReorganisationPage(
                page.items().stream().map(ReorganisationView::of).toList(), page.nextCursor());
    }

    private static LocalDate required(@Nullable LocalDate day) {
        if (day == null) {
            throw ProblemException.invalid(FieldError.body(
                    "/effectiveOn", new Text("Cần ngày có hiệu lực.", "The day it takes effect is needed.")));
        }
        return day;
    }
}
