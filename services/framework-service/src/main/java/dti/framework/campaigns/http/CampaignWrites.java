package dti.framework.campaigns.http;

import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.framework.campaigns.application.CampaignProblems;
import dti.framework.campaigns.application.ChangedCampaign;
import dti.framework.campaigns.application.DecideCampaign;
import dti.framework.campaigns.application.DecideCampaign.PhaseEntry;
import dti.framework.campaigns.application.DecideCampaign.UnitsChange;
import dti.framework.campaigns.domain.Refusal;
import dti.framework.campaigns.domain.Terms;
import dti.framework.campaigns.http.CampaignRequests.PhaseDatesRequest;
import dti.framework.campaigns.http.CampaignRequests.PhaseRequest;
import dti.framework.campaigns.http.CampaignRequests.RepinRequest;
import dti.framework.campaigns.http.CampaignRequests.UnitsRequest;
import dti.framework.commands.application.WriteResult;
import dti.framework.commands.http.Answers;
import dti.framework.logs.application.Logs;
import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.command.CommandRequests;
import dti.runtime.edge.BodyBytesMax;
import dti.runtime.units.UnitIdentifierResolver;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Commands of administrators on campaigns. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns")
public class CampaignWrites {

    /**
     * The most bytes of a body: 5,000 units by codes of some 30 characters, or 2,000 assignments, are 150 to 200 KB.
     */
    static final int CAMPAIGN_BYTES_MAX = 512 * 1024;

    private final DecideCampaign lead;
    private final CallerProvider callers;
    private final UnitIdentifierResolver names;
    private final CommandRequests requests;

    CampaignWrites(
            DecideCampaign lead, CallerProvider callers, UnitIdentifierResolver names, CommandRequests requests) {
        this.lead = lead;
        this.callers = callers;
        this.names = names;
        this.requests = requests;
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @BodyBytesMax(CAMPAIGN_BYTES_MAX)
    @Operation(operationId = "createCampaign", summary = "Creates a campaign, as a draft")
    public Uni<RestResponse<CampaignView>> create(@NotNull CampaignBody body) {
        Terms terms = CampaignReading.terms(body);
        List<String> named = strings("/units", body.units());
        Caller caller = callers.caller();
        CommandRequest request = requests.of(body);
        return answer(names.body("/units", named)
                .flatMap(units ->
                        lead.create(Objects.requireNonNullElse(body.code(), ""), terms, units, caller, request)));
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Path("/{code}/phase")
    @Operation(operationId = "enterPhase", summary = "Enters the next phase, or with a reason an earlier one")
    public Uni<RestResponse<CampaignView>> enterPhase(@PathParam("code") String code, @NotNull PhaseRequest body) {
        OffsetDateTime closes = body.closes();
        PhaseEntry entry = new PhaseEntry(
                CampaignReading.phase(body.to()), closes == null ? null : closes.toInstant(), body.reason());
        return answer(lead.enterPhase(code, entry, callers.caller(), requests.of(body)));
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Path("/{code}/phases")
    @Operation(
            operationId = "changePhaseDates",
            summary = "Gives phases that are not over other dates, with a reason",
            description =
                    "Both dates of a phase that lies ahead; of the phase the campaign is in only the end, which then holds"
                            + " for every submission. A new date of opening is kept by the scheduler like the first one was.")
    public Uni<RestResponse<CampaignView>> changePhaseDates(
            @PathParam("code") String code, @NotNull PhaseDatesRequest body) {
        return answer(lead.changePhaseDates(
                code, CampaignReading.phases(body.phases()), body.reason(), callers.caller(), requests.of(body)));
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @BodyBytesMax(CAMPAIGN_BYTES_MAX)
    @Path("/{code}/units")
    @Operation(operationId = "changeCampaignUnits", summary = "Adds and withdraws units, also after opening")
    public Uni<RestResponse<CampaignView>> changeUnits(@PathParam("code") String code, @NotNull UnitsRequest body) {
        List<String> joining = strings("/add", body.add());
        List<String> leaving = strings("/withdraw", body.withdraw());
        Caller caller = callers.caller();
        CommandRequest request = requests.of(body);
        return answer(names.body("/add", joining)
                .flatMap(add ->
                        names.body("/withdraw", leaving).map(withdraw -> new UnitsChange(add, withdraw, body.reason())))
                .flatMap(change -> lead.changeUnits(code, change, caller, request)));
    }

    @Allows(Role.ADMINISTRATOR)
    @POST
    @Path("/{code}/framework")
    @Operation(operationId = "repinFramework", summary = "Scores by another published version of the framework")
    public Uni<RestResponse<CampaignView>> repin(@PathParam("code") String code, @NotNull RepinRequest body) {
        int version = Objects.requireNonNullElse(body.version(), 0);
        return answer(lead.repin(code, version, body.reason(), callers.caller(), requests.of(body)));
    }

    private static Uni<RestResponse<CampaignView>> answer(Uni<Outcome<WriteResult<ChangedCampaign>, Refusal>> handled) {
        return handled.flatMap(outcome -> Answers.of(Logs.CAMPAIGNS, outcome, CampaignProblems::of, CampaignView::of));
    }

    private static List<String> strings(String pointer, @Nullable List<String> list) {
        Faults faults = new Faults();
        List<String> read = faults.list(pointer, list);
        faults.raise();
        return read;
    }
}
