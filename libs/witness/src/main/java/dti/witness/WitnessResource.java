package dti.witness;

import dti.access.Caller;
import dti.access.CallerProvider;
import dti.access.Role;
import dti.problem.Page;
import dti.problem.ProblemException;
import dti.problem.ProblemType;
import dti.problem.Text;
import dti.witness.WitnessedCheckpoints.Alarm;
import dti.witness.WitnessedCheckpoints.Place;
import dti.witness.WitnessedCheckpoints.Witnessed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What this service keeps as a witness. Each service answers under its own name, so one gateway can route by prefix. */
@Path("/api/v1/witnesses/{service}")
@Tag(name = "Witness", description = "Nhân chứng: các mốc đã ký của nhật ký")
public class WitnessResource {

    private static final String SEPARATOR = " ";

    private final CallerProvider callers;
    private final WitnessedCheckpoints witnessed;
    private final WitnessConfig config;

    WitnessResource(CallerProvider callers, WitnessedCheckpoints witnessed, WitnessConfig config) {
        this.callers = callers;
        this.witnessed = witnessed;
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
        return witnessed.alarms().map(alarms -> new Page<>(List.copyOf(alarms), null));
    }

    private void requireAuditor(String service) {
        Caller caller = callers.caller();
        if (caller.isAnonymous()) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED, "Cần đăng nhập.", "This needs a token.");
        }
        if (!caller.hasAny(Role.AUDITOR, Role.ADMINISTRATOR)) {
            throw ProblemException.byRule(
                    ProblemType.FORBIDDEN,
                    "role-forbids",
                    new Text("Chỉ kiểm toán viên được đọc.", "Only an auditor may read this."));
        }
        if (!service.equals(config.service())) {
            throw ProblemException.notFound(new Text("Không có nhân chứng này.", "There is no such witness here."));
        }
    }

    private static String key(Witnessed row) {
        return row.generation() + SEPARATOR + row.size() + SEPARATOR + row.log();
    }

    private static Place place(String key) {
        String[] parts = key.split(SEPARATOR, 3);
        try {
            return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notOurs) {
            throw ProblemException.of(
                    ProblemType.MALFORMED,
                    "cursor không do hệ thống này cấp.",
                    "The cursor was not issued by this system.");
        }
    }
}
