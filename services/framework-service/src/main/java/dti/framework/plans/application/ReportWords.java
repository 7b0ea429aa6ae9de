package dti.framework.plans.application;

import dti.framework.plans.domain.ProgressReport.Row;
import dti.framework.plans.domain.Standing;
import dti.problem.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a progress report says in words. */
public final class ReportWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ReportWords() {}

    /** Rounded half up to 2 decimals; a row always has an item. */
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

    static Text standing(Standing standing, boolean overdue) {
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
