package dti.scoring.generalinfo.http;

import dti.runtime.access.Allows;
import dti.runtime.access.Caller;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.edge.BodyBytesMax;
import dti.scoring.generalinfo.application.ContactDetails;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand.EnterGeneralInfo;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.http.InfoBodies;
import dti.scoring.submissions.http.OpenSubmissions;
import dti.scoring.submissions.http.SubmissionWrite;
import dti.scoring.submissions.http.SubmissionWriter;
import dti.scoring.submissions.http.WriteAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The general-information form of a unit. Figures are stored in the log, contact details in a separate table. */
@Path("/api/v1/submissions/{campaign}/{unit}/general-info")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "General information", description = "Biểu thông tin chung")
public class GeneralInfoResource {

    private final CallerProvider callers;
    private final SubmissionWriter writer;
    private final FoldedSubmissions submissions;
    private final Catalogues catalogues;
    private final ContactDetails contacts;

    GeneralInfoResource(
            CallerProvider callers,
            SubmissionWriter writer,
            FoldedSubmissions submissions,
            Catalogues catalogues,
            ContactDetails contacts) {
        this.callers = callers;
        this.writer = writer;
        this.submissions = submissions;
        this.catalogues = catalogues;
        this.contacts = contacts;
    }

    @GET
    @Operation(operationId = "getGeneralInfo", summary = "The form and its values; contacts for those who may call")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InfoBodies.Form.class)))
    public Uni<RestResponse<InfoBodies.Form>> read(String campaign, String unit) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Caller caller = callers.caller();
        return OpenSubmissions.readable(id, submissions.latest(id), caller)
                .flatMap(opened -> catalogues
                        .of(opened.framework())
                        .flatMap(framework -> personal(caller, id).map(known -> form(opened, framework, known))));
    }

    /**
     * Records the events first. If storing the contacts then fails, a repeated request finds its events and stores
     * the contacts.
     */
    @Allows(
            value = {Role.UNIT_OFFICER, Role.UNIT_LEADER},
            unit = Allows.Whose.OWN)
    @PUT
    @BodyBytesMax(InfoBodies.INFO_BYTES_MAX)
    @Operation(operationId = "enterGeneralInfo", summary = "Fills in fields of the form; null clears one")
    public Uni<RestResponse<WriteAnswer>> enter(
            String campaign, String unit, @NotNull @Valid InfoBodies.GeneralInfo body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        Caller caller = callers.caller();
        SubmissionActor by = SubmissionAccess.actForUnit(caller, id).demand();
        return OpenSubmissions.readable(id, submissions.latest(id), caller)
                .flatMap(opened -> catalogues.of(opened.framework()).flatMap(framework -> {
                    GeneralInfoInput given = GeneralInfoInput.of(body.values(), framework.infoForm());
                    return record(opened, framework, given, by).call(answer -> keep(id, given));
                }));
    }

    @Allows(Role.ADMINISTRATOR)
    @Allows(
            value = {Role.UNIT_OFFICER, Role.UNIT_LEADER},
            unit = Allows.Whose.OWN)
    @DELETE
    @Path("/contacts")
    @Operation(operationId = "forgetContacts", summary = "Deletes the contact details of the form for good")
    public Uni<Void> forget(String campaign, String unit) {
        SubmissionId id = new SubmissionId(campaign, unit);
        SubmissionAccess.forgetContacts(callers.caller(), id);
        return contacts.forgetAll(id);
    }

    private Uni<RestResponse<WriteAnswer>> record(
            Submission.Opened opened, ScoredFramework framework, GeneralInfoInput given, SubmissionActor by) {
        if (!given.isLogged()) {
            return Uni.createFrom().item(SubmissionWriter.unchanged(opened, framework));
        }
        var command = new EnterGeneralInfo(given.values(), given.cleared(), writer.now(), by);
        return writer.write(SubmissionWrite.of(opened.id(), given.logged()), command);
    }

    private Uni<Void> keep(SubmissionId id, GeneralInfoInput given) {
        return contacts.keep(id, given.contacts()).chain(() -> contacts.forget(id, given.forgotten()));
    }

    private Uni<Map<String, String>> personal(Caller caller, SubmissionId id) {
        return SubmissionAccess.readsContacts(caller, id)
                ? contacts.of(id)
                : Uni.createFrom().item(Map.of());
    }

    private static RestResponse<InfoBodies.Form> form(
            Submission.Opened opened, ScoredFramework framework, Map<String, String> known) {
        var fields = framework.index().framework().infoFields().stream()
                .map(field -> InfoBodies.Field.of(
                        field,
                        field.personal()
                                ? known.get(field.code())
                                : opened.info().get(field.code()),
                        opened.form()))
                .toList();
        var body = new InfoBodies.Form(
                opened.opening().campaign(), opened.opening().unit(), opened.version(), fields);
        return RestResponse.ResponseBuilder.ok(body).build();
    }
}
