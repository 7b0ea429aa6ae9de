package dti.runtime.witness;

import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.runtime.request.Page;
import dti.runtime.witness.WitnessAlarms.Alarm;
import dti.runtime.witness.WitnessAlarms.SettledAlarm;
import dti.runtime.witness.WitnessedCheckpoints.Place;
import dti.runtime.witness.WitnessedCheckpoints.Witnessed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints this service keeps as a witness, and the alarms about them. Each service answers under its own name,
 * so one gateway can route by prefix.
 */
@Path("/api/v1/witnesses/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Witness", description = "Nhân chứng: các mốc đã ký của nhật ký")
public class WitnessResource {

    private static final Logger LOG = Logger.getLogger(WitnessResource.class);

    private static final String SEPARATOR = " ";

    private static final int REASON_LENGTH_MAX = 2_000;

    private final CallerProvider callers;
    private final WitnessedCheckpoints witnessed;
    private final WitnessAlarms alarms;
    private final WitnessConfig config;

    WitnessResource(
            CallerProvider callers, WitnessedCheckpoints witnessed, WitnessAlarms alarms, WitnessConfig config) {
        this.callers = callers;
        this.witnessed = witnessed;
        this.alarms = alarms;
        this.config = config;
    }

    @GET
    @Path("/checkpoints")
    @Operation(operationId = "listWitnessedCheckpoints", summary = "The signed checkpoints kept here, the latest first")
    public Uni<Page<Witnessed>> checkpoints(
            String service,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        requireAuditor(service);
        int size = Page.limit(limit);
        Place before = Page.key(cursor).map(WitnessResource::place).orElse(Place.BEGINNING);
        return witnessed.latest(before, size + 1).map(rows -> Page.of(rows, size, WitnessResource::key));
    }

    @GET
    @Path("/alarms")
    @Operation(operationId = "listWitnessAlarms", summary = "Checkpoints that contradicted what is kept here")
    public Uni<Page<Alarm>> alarms(String service) {
        requireAuditor(service);
        return alarms.raised().map(raised -> new Page<>(List.copyOf(raised), null));
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Path("/alarms/{log}/{kind}/settlement")
    @Operation(
            operationId = "settleWitnessAlarm",
            summary = "Takes an alarm off the list, with what was found out about it",
            description = "What is kept stays as it is: a checkpoint that contradicts it again raises the alarm again."
                    + " The settlement is recorded and stays.")
    @APIResponse(responseCode = "204", description = "Settled.")
    public Uni<Void> settle(String service, String log, String kind, @NotNull @Valid SettlementRequest body) {
        Caller caller = requireAuditor(service);
        if (!caller.has(Role.ADMINISTRATOR)) {
            throw forbidden(new Text(
                    "Chỉ quản trị viên được khép cảnh báo; kiểm toán viên chỉ đọc.",
                    "Only an administrator settles an alarm; an auditor reads."));
        }
        return alarms.settle(log, kind, caller.subject(), body.reason())
                .invoke(settled -> {
                    if (!settled) {
                        throw ProblemException.notFound(new Text("Không có cảnh báo này.", "There is no such alarm."));
                    }
                    LOG.infof("witness-alarm settled by %s: %s of %s", caller.subject(), kind, log);
                })
                .replaceWithVoid();
    }

    @GET
    @Path("/settlements")
    @Operation(
            operationId = "listSettledAlarms",
            summary = "Alarms that were settled, by whom and why, the latest first")
    public Uni<Page<SettledAlarm>> settlements(
            String service,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @QueryParam("cursor") String cursor) {
        requireAuditor(service);
        int size = Page.limit(limit);
        return alarms.settled(Page.number(cursor, Long.MAX_VALUE), size + 1)
                .map(found -> Page.of(found, size, each -> Long.toString(each.number())));
    }

    /** The findings about an alarm. */
    record SettlementRequest(
            @NotBlank @Size(max = REASON_LENGTH_MAX) String reason) {}

    private Caller requireAuditor(String service) {
        Caller caller = callers.caller();
        if (caller.isAnonymous()) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED, "Cần đăng nhập.", "This needs a token.");
        }
        if (!caller.hasAny(Role.AUDITOR, Role.ADMINISTRATOR)) {
            throw forbidden(new Text("Chỉ kiểm toán viên được đọc.", "Only an auditor may read this."));
        }
        if (!service.equals(config.service())) {
            throw ProblemException.notFound(new Text("Không có nhân chứng này.", "There is no such witness here."));
        }
        return caller;
    }

    private static ProblemException forbidden(Text why) {
        return ProblemException.byRule(ProblemType.FORBIDDEN, "role-forbids", why);
    }

    private static String key(Witnessed row) {
        return row.generation() + SEPARATOR + row.size() + SEPARATOR + row.log();
    }

    private static Place place(String key) {
        String[] parts = key.split(SEPARATOR, 3);
        try {
            return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notOurs) {
            throw Page.foreignCursor("cursor");
        }
    }
}
