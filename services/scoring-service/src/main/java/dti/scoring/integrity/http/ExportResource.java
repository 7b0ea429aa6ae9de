package dti.scoring.integrity.http;

import dti.runtime.access.CallerProvider;
import dti.runtime.response.AdmissionLimit;
import dti.runtime.units.UnitIdentifierResolver;
import dti.scoring.integrity.application.AuditExport;
import dti.scoring.integrity.application.LogProofs;
import dti.scoring.submissions.application.SubmissionAccess;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Exports events with their proofs, to be verified elsewhere without this service. */
@Path("/api/v1/audits/exports")
@Tag(name = "Audit", description = "Lịch sử và nhật ký")
public class ExportResource {

    /** One JSON document a line. With a JSON media type the framework would make one array of them. */
    private static final String LINES = "text/plain;charset=UTF-8";

    private final CallerProvider callers;
    private final AuditExport export;
    private final LogProofs proofs;
    private final UnitIdentifierResolver names;

    ExportResource(CallerProvider callers, AuditExport export, LogProofs proofs, UnitIdentifierResolver names) {
        this.callers = callers;
        this.names = names;
        this.export = export;
        this.proofs = proofs;
    }

    @GET
    @Produces(LINES)
    @Operation(
            operationId = "exportEvents",
            summary = "Events of a campaign, a unit or everything, with checkpoint and proofs (docs/audit.md)",
            description =
                    "Up to the latest signed checkpoint, or the one of ?size=. Line by line; the last line tells how"
                            + " many events there are, so that a file that was cut short is noticed.")
    public Multi<String> export(
            @Nullable @QueryParam("campaign") String campaign,
            @Nullable @QueryParam("unit") String unit,
            @Nullable @QueryParam("size") Long size,
            @Context RoutingContext routing) {
        SubmissionAccess.audit(callers.caller());
        AdmissionLimit.Place place = export.enter();
        routing.addEndHandler(over -> place.release());
        Uni<Multi<String>> lines = names.parameter("unit", unit)
                .map(code -> new AuditExport.Scope(campaign, code))
                .call(export::demandExisting)
                .flatMap(scope -> proofs.checkpoint(size)
                        .map(upTo -> export.lines(scope, upTo).onTermination().invoke(place::release)));
        return RestMulti.fromUniResponse(lines, each -> each);
    }
}
