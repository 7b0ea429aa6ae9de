package dti.framework.plans.http;

import dti.framework.commands.http.Answers;
import dti.framework.plans.application.FindPlans;
import dti.framework.plans.application.GeneratedReport;
import dti.framework.plans.application.ReportPage;
import dti.framework.plans.application.ReportWorkbook;
import dti.framework.plans.domain.PlanId;
import dti.framework.plans.domain.Quarter;
import dti.runtime.access.CallerProvider;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.Language;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.ETags;
import dti.runtime.request.RequestHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The quarterly progress report of a plan (001, IV.1): JSON, a workbook, or a page to print. */
@Path("/api/v1/plans/{unit}/{year}/report")
@Tag(name = "plans")
public class ReportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SUMMARY = "What each owner has done by the end of a quarter: JSON, workbook or page";

    private final FindPlans find;
    private final CallerProvider callers;
    private final RequestHeaders headers;

    ReportResource(FindPlans find, CallerProvider callers, RequestHeaders headers) {
        this.find = find;
        this.callers = callers;
        this.headers = headers;
    }

    /** The parameters of a report. */
    public record Asked(
            @PathParam("unit") String unit,
            @PathParam("year") int year,
            @QueryParam("quarter") @Nullable String quarter,
            @QueryParam("version") @Nullable Long version) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getPlanReport", summary = SUMMARY)
    public Uni<RestResponse<ReportView>> json(@BeanParam Asked asked) {
        return answer(asked, "json", ReportView::of);
    }

    @GET
    @Produces(XLSX + ";qs=0.5")
    @Operation(operationId = "getPlanReport", summary = SUMMARY)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> workbook(@BeanParam Asked asked) {
        return answer(asked, "xlsx", ReportWorkbook::of).map(answer -> {
            if (answer.getStatus() == RestResponse.StatusCode.OK) {
                String name = "%s-%d-%s.xlsx".formatted(asked.unit(), asked.year(), asked.quarter());
                answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, XLSX);
                answer.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            }
            return answer;
        });
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.4")
    @Operation(operationId = "getPlanReport", summary = SUMMARY)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<String>> page(@BeanParam Asked asked) {
        return answer(asked, "html", ReportPage::of);
    }

    private <T> Uni<RestResponse<T>> answer(Asked asked, String form, BiFunction<GeneratedReport, Language, T> shape) {
        Quarter quarter = Quarter.of(asked.year(), Objects.requireNonNullElse(asked.quarter(), ""))
                .orElseThrow(() -> ProblemException.malformed(FieldError.parameter(
                        "quarter", new Text("quarter phải từ 1 đến 4.", "quarter must be 1 to 4."))));
        OptionalLong version = asked.version() == null ? OptionalLong.empty() : OptionalLong.of(asked.version());
        Language language = headers.language();
        return find.report(new PlanId(asked.unit(), asked.year()), quarter, version, callers.caller())
                .map(made -> {
                    String etag = ETags.ofHash(
                            "%d.q%d.%s.%s".formatted(made.version(), quarter.number(), language.tag(), form));
                    return headers.ifNoneMatch(etag)
                            ? Answers.notModified(etag)
                            : Answers.negotiated(shape.apply(made, language), etag);
                });
    }
}
