package dti.scoring.referencevalues.http;

import dti.eventstore.RequestKey;
import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.request.RequestHash;
import dti.runtime.request.RequestHeaders;
import dti.scoring.referencevalues.application.ReferenceAccess;
import dti.scoring.referencevalues.application.ReferenceFixing;
import dti.scoring.referencevalues.application.ReferenceFixing.Wanted;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reference values that a campaign compares its units' values with. */
@Path("/api/v1/reference-values/{campaign}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference values", description = "Giá trị tham chiếu của đợt đánh giá")
public class ReferenceValueResource {

    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final ReferenceFixing fixing;

    ReferenceValueResource(CallerProvider callers, RequestHeaders headers, ReferenceFixing fixing) {
        this.callers = callers;
        this.headers = headers;
        this.fixing = fixing;
    }

    @GET
    @Operation(
            operationId = "listReferenceValues",
            summary = "Leaves held against a reference value, and what is fixed")
    public Uni<ReferenceValueBodies.Values> list(String campaign) {
        Caller caller = callers.caller();
        return fixing.read(caller, campaign)
                .map(overview -> ReferenceValueBodies.Values.of(overview, ReferenceAccess.seesBestUnit(caller)));
    }

    @Allows(value = Role.COUNCIL, unit = Allows.Whose.ASSIGNED)
    @PUT
    @Path("/{leaf}")
    @Operation(
            operationId = "fixReferenceValue",
            summary = "The council fixes what all units' values are held against, with a reason")
    public Uni<ReferenceValueBodies.Values> fix(
            String campaign, String leaf, @NotNull @Valid ReferenceValueBodies.WantedValue body) {
        Caller caller = callers.caller();
        UUID key = headers.idempotencyKey().orElseGet(UUID::randomUUID);
        String reason = Objects.requireNonNullElse(body.reason(), "");
        String hash = RequestHash.of(headers.route(), body.value().toPlainString(), reason);
        UUID id = new RequestKey(caller.subject(), headers.route(), key).requestId();
        return fixing.fix(caller, campaign, new Wanted(id, hash, leaf, body.value(), reason))
                .map(overview -> ReferenceValueBodies.Values.of(overview, ReferenceAccess.seesBestUnit(caller)));
    }
}
