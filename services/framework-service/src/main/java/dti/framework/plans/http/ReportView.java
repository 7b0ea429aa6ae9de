package dti.framework.plans.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.framework.plans.application.GeneratedReport;
import dti.framework.plans.application.ReportTexts;
import dti.framework.plans.domain.ProgressReport;
import dti.framework.plans.http.PlanViews.ItemView;
import dti.runtime.problem.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The quarterly progress report of a plan (001, IV.1). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanReport")
public record ReportView(
        String unit,
        int year,
        int quarter,

        @Schema(description = "The end of the quarter: what was reported of days up to it counts")
        LocalDate asOf,

        String title,

        @Schema(description = "The plan's last event in it; asked for with this version it is the same for ever")
        long version,

        @Schema(description = "When that event was recorded")
        Instant recordedAt,

        RowView total,
        List<OwnerView> owners) {

    @Schema(name = "PlanReportRow", description = "assigned = doneOnTime + doneLate + inProgress + notStarted")
    public record RowView(
            int assigned,
            int doneOnTime,
            int doneLate,
            int done,
            int inProgress,
            int notStarted,

            @Schema(description = "Not done, and due by the end of the quarter")
            int overdue,

            @Schema(description = "done / assigned, in percent, rounded half up to 2 decimals")
            BigDecimal percentDone,

            @Schema(description = "The same in words, with its arithmetic")
            String arithmetic) {

        static RowView of(ProgressReport.Row row, Language language) {
            return new RowView(
                    row.assigned(),
                    row.doneOnTime(),
                    row.doneLate(),
                    row.done(),
                    row.inProgress(),
                    row.notStarted(),
                    row.overdue(),
                    ReportTexts.percentDone(row),
                    ReportTexts.arithmetic(row).in(language));
        }
    }

    @Schema(name = "PlanReportOwner")
    public record OwnerView(String owner, RowView row, List<ItemView> items) {}

    static ReportView of(GeneratedReport made, Language language) {
        ProgressReport report = made.report();
        return new ReportView(
                report.plan().id().unit(),
                report.plan().id().year(),
                report.quarter().number(),
                report.asOf(),
                report.plan().content().title(),
                made.version(),
                made.recordedAt(),
                RowView.of(report.total(), language),
                report.owners().stream()
                        .map(owner -> new OwnerView(
                                owner.name(), RowView.of(owner.row(), language), items(owner, report.asOf())))
                        .toList());
    }

    private static List<ItemView> items(ProgressReport.Owner owner, LocalDate asOf) {
        return owner.lines().stream()
                .map(line -> ItemView.of(line.item(), line.progress(), asOf.plusDays(1)))
                .toList();
    }
}
