package dti.scoring.sheets.http;

import dti.runtime.access.Allows;
import dti.runtime.access.CallerProvider;
import dti.runtime.access.Role;
import dti.runtime.command.Outcomes;
import dti.runtime.edge.BodyBytesMax;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.request.ETags;
import dti.runtime.request.RequestHash;
import dti.runtime.request.RequestHeaders;
import dti.scoring.sheets.application.FilledRow;
import dti.scoring.sheets.application.SheetReading;
import dti.scoring.sheets.application.UnitSheets;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.SubmissionAccess;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.http.EntryProblem;
import dti.scoring.submissions.http.OpenSubmissions;
import dti.scoring.submissions.http.RefusalProblems;
import dti.scoring.submissions.http.SubmissionWrite;
import dti.scoring.submissions.http.SubmissionWriter;
import dti.scoring.submissions.http.WriteAnswer;
import dti.workbook.WorkbookLimits;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves the unit's own sheet for download, and accepts the filled sheet as one batch. */
@Path("/api/v1/submissions/{campaign}/{unit}/sheet")
@Tag(name = "Self scores", description = "Điểm tự đánh giá")
public class UnitSheetResource {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final FoldedSubmissions submissions;
    private final Catalogues catalogues;
    private final UnitSheets sheets;
    private final SubmissionWriter writer;

    UnitSheetResource(
            CallerProvider callers,
            RequestHeaders headers,
            FoldedSubmissions submissions,
            Catalogues catalogues,
            UnitSheets sheets,
            SubmissionWriter writer) {
        this.callers = callers;
        this.headers = headers;
        this.submissions = submissions;
        this.catalogues = catalogues;
        this.sheets = sheets;
        this.writer = writer;
    }

    @GET
    @Produces(XLSX)
    @Operation(operationId = "getUnitSheet", summary = "The unit's own sheet, with what is entered already")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> download(String campaign, String unit) {
        SubmissionId id = new SubmissionId(campaign, unit);
        return OpenSubmissions.readable(id, submissions.latest(id), callers.caller())
                .flatMap(sheets::write)
                .map(sheet -> answer(id, sheet));
    }

    @Allows(
            value = {Role.UNIT_OFFICER, Role.UNIT_LEADER},
            unit = Allows.Whose.OWN)
    @PUT
    @BodyBytesMax(WorkbookLimits.BYTES_MAX)
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putUnitSheet",
            summary =
                    "Enters the self scores that were changed in the sheet, all or none; unchanged it records nothing")
    public Uni<RestResponse<WriteAnswer>> upload(
            String campaign,
            String unit,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = XLSX,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] body) {
        SubmissionId id = new SubmissionId(campaign, unit);
        SubmissionActor by = SubmissionAccess.selfScore(callers.caller(), id).demand();
        return OpenSubmissions.readable(id, submissions.latest(id), callers.caller())
                .flatMap(opened -> sheets.read(body, opened).flatMap(reading -> switch (reading) {
                    case SheetReading.Filled filled when filled.rows().isEmpty() -> unchanged(opened, filled);
                    case SheetReading.Filled filled -> record(id, by, body, filled);
                    case SheetReading.OfVersion(long version)
                    when version > opened.version() -> throw Outcomes.stale(opened.version());
                    case SheetReading.OfVersion(long version) ->
                        earlier(id, version, body, opened).flatMap(filled -> record(id, by, body, filled));
                    case SheetReading.Refused _, SheetReading.Unreadable _, SheetReading.TooLarge _ ->
                        throw new IllegalStateException("a sheet that cannot be taken is a problem already");
                }));
    }

    /**
     * Reads a sheet against the earlier version it was written from. A repeated request then gets its first answer; any
     * other is refused as stale.
     */
    private Uni<SheetReading.Filled> earlier(SubmissionId id, long version, byte[] body, Submission.Opened now) {
        return OpenSubmissions.readable(id, submissions.atVersion(id, version), callers.caller())
                .flatMap(then -> sheets.read(body, then))
                .onFailure(ProblemException.class)
                .transform(_ -> Outcomes.stale(now.version()))
                .map(SheetReading.Filled.class::cast);
    }

    private Uni<RestResponse<WriteAnswer>> unchanged(Submission.Opened opened, SheetReading.Filled filled) {
        requireMatch(filled.version());
        return catalogues.of(opened.framework()).map(framework -> SubmissionWriter.unchanged(opened, framework));
    }

    /** Refuses a sheet of an earlier version as stale, unless this very request was recorded before. */
    private Uni<RestResponse<WriteAnswer>> record(
            SubmissionId id, SubmissionActor by, byte[] body, SheetReading.Filled filled) {
        requireMatch(filled.version());
        var command = new EnterSelfScores(filled.entries(), writer.now(), by);
        String content = RequestHash.of(HexFormat.of().formatHex(body));
        var leaves = filled.entries().stream().map(entry -> entry.leaf()).toList();
        var write = SubmissionWrite.batch(id, content, leaves);
        return writer.write(write, command, filled.version(), refusal -> refused(refusal, filled.rows()));
    }

    /** The {@code If-Match} version, where given, must be the version that the sheet was written from. */
    private void requireMatch(long version) {
        OptionalLong seen = headers.ifMatchVersion();
        if (seen.isPresent() && seen.getAsLong() != version) {
            throw Outcomes.stale(version);
        }
    }

    private static ProblemException refused(Refusal refusal, List<FilledRow> rows) {
        if (!(refusal instanceof Refusal.EntriesRefused(var entries))) {
            return RefusalProblems.of(refusal, true);
        }
        List<FieldError> errors = entries.stream()
                .map(entry -> error(rows.get(entry.index()), EntryProblem.of(entry)))
                .toList();
        return SheetReading.problem(errors);
    }

    private static FieldError error(FilledRow row, EntryProblem problem) {
        return row.error(problem.field(), problem.text());
    }

    private static RestResponse<byte[]> answer(SubmissionId id, UnitSheets.Sheet sheet) {
        String name = id.campaign() + "-" + id.unit() + "-v" + sheet.version() + ".xlsx";
        return RestResponse.ResponseBuilder.ok(sheet.workbook())
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(HttpHeaders.ETAG, ETags.ofVersion(sheet.version(), sheet.nameSum()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
