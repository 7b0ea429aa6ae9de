package dti.framework.plans.application;

import dti.framework.plans.domain.ItemKind;
import dti.framework.plans.domain.ItemStatus;
import dti.framework.plans.domain.PlanContent.Instrument;
import dti.framework.plans.domain.PlanItem;
import dti.framework.plans.domain.ProgressReport.Row;
import dti.runtime.problem.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts of a progress report. */
public final class ReportTexts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ReportTexts() {}

    /** The percentage done, rounded half up to 2 decimals. A row always has an item. */
    public static BigDecimal percentDone(Row row) {
        return HUNDRED.multiply(BigDecimal.valueOf(row.done()))
                .divide(BigDecimal.valueOf(row.assigned()), 2, RoundingMode.HALF_UP);
    }

    public static Text arithmetic(Row row) {
        String percent = percentDone(row).toPlainString();
        return new Text(
                "Hoàn thành %d đúng hạn + %d trễ hạn = %d; %d / %d = %s%%. Còn lại %d đang thực hiện + %d chưa bắt đầu = %d, trong đó %d đã quá hạn."
                        .formatted(
                                row.doneOnTime(),
                                row.doneLate(),
                                row.done(),
                                row.done(),
                                row.assigned(),
                                percent.replace('.', ','),
                                row.inProgress(),
                                row.notStarted(),
                                row.inProgress() + row.notStarted(),
                                row.overdue()),
                "Done %d on time + %d late = %d; %d / %d = %s%%. Left are %d in progress + %d not started = %d, of which %d are overdue."
                        .formatted(
                                row.doneOnTime(),
                                row.doneLate(),
                                row.done(),
                                row.done(),
                                row.assigned(),
                                percent,
                                row.inProgress(),
                                row.notStarted(),
                                row.inProgress() + row.notStarted(),
                                row.overdue()));
    }

    /** The kind of an item, and its number as printed. */
    static Text number(PlanItem item) {
        String code = Objects.requireNonNullElse(item.code(), item.key());
        Text kind = kind(item.kind());
        return new Text(kind.vi() + " " + code, kind.en() + " " + code);
    }

    private static Text kind(ItemKind kind) {
        return switch (kind) {
            case TARGET -> new Text("Chỉ tiêu", "Target");
            case DOCUMENT -> new Text("Văn bản", "Document");
            case PROGRAMME -> new Text("Chương trình", "Programme");
            case PROJECT -> new Text("Dự án", "Project");
            case TASK -> new Text("Nhiệm vụ", "Task");
        };
    }

    /** The decision that issued the plan; empty where nothing is known of it. */
    static Optional<Text> instrument(@Nullable Instrument instrument) {
        if (instrument == null) {
            return Optional.empty();
        }
        return Optional.of(new Text(
                "Kế hoạch ban hành theo văn bản" + part(instrument.number(), " số ")
                        + part(instrument.date(), " ngày ")
                        + part(instrument.issuer(), " của "),
                "The plan was issued by instrument" + part(instrument.number(), " ")
                        + part(instrument.date(), " of ")
                        + part(instrument.issuer(), ", by ")));
    }

    private static String part(@Nullable String text, String before) {
        return text == null ? "" : before + day(text);
    }

    /** A date in the usual notation; any other text unchanged. */
    private static String day(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? text.substring(8) + "/" + text.substring(5, 7) + "/" + text.substring(0, 4)
                : text;
    }

    static Text standing(ItemStatus standing, boolean overdue) {
        return switch (standing) {
            case DONE_ON_TIME -> new Text("Hoàn thành đúng hạn", "Done on time");
            case DONE_LATE -> new Text("Hoàn thành trễ hạn", "Done late");
            case IN_PROGRESS ->
                overdue
                        ? new Text("Đang thực hiện, quá hạn", "In progress, overdue")
                        : new Text("Đang thực hiện", "In progress");
            case NOT_STARTED ->
                overdue
                        ? new Text("Chưa bắt đầu, quá hạn", "Not started, overdue")
                        : new Text("Chưa bắt đầu", "Not started");
        };
    }
}
