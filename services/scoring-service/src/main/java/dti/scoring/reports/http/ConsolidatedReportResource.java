package dti.scoring.reports.http;

import dti.runtime.access.CallerProvider;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.ETags;
import dti.runtime.request.RequestHeaders;
import dti.scoring.reports.application.ConsolidatedReport;
import dti.scoring.reports.application.ConsolidatedReports;
import dti.scoring.reports.application.ReportAccess;
import dti.scoring.reports.application.ReportFile;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the consolidated report that the standing body has to write (000, Điều 2.1.b; 002, Điều 6.1.c). */
@Path("/api/v1/reports/consolidated")
@Tag(name = "Reports", description = "Báo cáo")
public class ConsolidatedReportResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A client that accepts any type gets JSON. */
    private static final String UNLESS_JSON = XLSX + ";qs=0.5";

    private final CallerProvider callers;
    private final RequestHeaders headers;
    private final ConsolidatedReports reports;

    ConsolidatedReportResource(CallerProvider callers, RequestHeaders headers, ConsolidatedReports reports) {
        this.callers = callers;
        this.headers = headers;
        this.reports = reports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getConsolidatedReport",
            summary = "Every unit and node of a campaign in three columns, the changes with their reasons, the totals")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConsolidatedReport.class)))
    public Uni<RestResponse<PathPart>> json(
            @Nullable @QueryParam("campaign") String campaign, @Context RoutingContext routing) {
        return report(campaign, ReportFile.Format.JSON, routing);
    }

    @GET
    @Produces(UNLESS_JSON)
    @Operation(
            operationId = "getConsolidatedReport",
            summary = "Every unit and node of a campaign in three columns, the changes with their reasons, the totals")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<PathPart>> workbook(
            @Nullable @QueryParam("campaign") String campaign, @Context RoutingContext routing) {
        return report(campaign, ReportFile.Format.XLSX, routing);
    }

    private Uni<RestResponse<PathPart>> report(
            @Nullable String campaign, ReportFile.Format format, RoutingContext routing) {
        ReportAccess.read(callers.caller());
        if (campaign == null || campaign.isBlank()) {
            throw ProblemException.malformed(FieldError.parameter(
                    "campaign", new Text("Cần tham số campaign.", "The parameter campaign is needed.")));
        }
        return reports.write(campaign, format).map(file -> {
            routing.addEndHandler(sent -> file.discard());
            return answer(campaign, file, format);
        });
    }

    private RestResponse<PathPart> answer(String campaign, ReportFile file, ReportFile.Format format) {
        String etag = ETags.ofHash(file.hash());
        if (headers.ifNoneMatch(etag)) {
            return RestResponse.ResponseBuilder.<PathPart>notModified()
                    .header(HttpHeaders.ETAG, etag)
                    .build();
        }
        var builder = RestResponse.ResponseBuilder.ok(new PathPart(file.path(), 0, file.sizeBytes()))
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return switch (format) {
            case JSON ->
                builder.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                        .build();
            case XLSX ->
                builder.header(HttpHeaders.CONTENT_TYPE, XLSX)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + safe(campaign) + "-tong-hop.xlsx\"")
                        .build();
        };
    }

    /**
     * The campaign exists, so its code is valid. The file name in a header is restricted to safe characters all the
     * same.
     */
    private static String safe(String campaign) {
        return campaign.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
