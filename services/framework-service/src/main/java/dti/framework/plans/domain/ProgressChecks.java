package dti.framework.plans.domain;

import dti.framework.commands.domain.Violation;
import dti.framework.plans.domain.PlanCommand.RecordProgress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Checks a report: it has a value where the item is measured, else a status, and its day is not in the future. */
final class ProgressChecks {

    /** The most characters of a note, which is a remark. A report with figures is evidence. */
    private static final int NOTE_LENGTH_MAX = 1_000;

    /** A valid report, or its violations. */
    sealed interface Checked {
        record Sound(Progress progress) implements Checked {}

        record Unsound(List<Violation> violations) implements Checked {}
    }

    private ProgressChecks() {}

    static Checked check(RecordProgress report, PlanItem item) {
        List<Violation> found = new ArrayList<>();
        day(report, found);
        note(report, found);
        Measure measure = item.measure();
        if (measure == null) {
            status(report, found);
        } else {
            value(report, found);
        }
        return found.isEmpty() ? new Checked.Sound(progress(report, item)) : new Checked.Unsound(found);
    }

    private static Progress progress(RecordProgress report, PlanItem item) {
        LocalDate on = Objects.requireNonNullElse(report.on(), report.today());
        Measure measure = item.measure();
        BigDecimal value = report.value();
        if (measure == null || value == null) {
            return new Progress(Objects.requireNonNull(report.status()), null, on, report.note());
        }
        ProgressStatus status = measure.isReachedBy(value) ? ProgressStatus.DONE : ProgressStatus.IN_PROGRESS;
        return new Progress(status, value, on, report.note());
    }

    private static void day(RecordProgress report, List<Violation> found) {
        LocalDate on = report.on();
        if (on != null && on.isAfter(report.today())) {
            found.add(new Violation(
                    "/on", "Không báo cáo cho ngày chưa đến.", "Nothing is reported of a day that is to come."));
        }
        if (on != null && on.getYear() < PlanChecks.YEAR_MIN) {
            found.add(new Violation("/on", "Ngày không hợp lý.", "The day is not plausible."));
        }
    }

    private static void note(RecordProgress report, List<Violation> found) {
        if (report.note() != null && report.note().length() > NOTE_LENGTH_MAX) {
            found.add(new Violation(
                    "/note",
                    "Ghi chú dài nhất " + NOTE_LENGTH_MAX + " ký tự.",
                    "A note has at most " + NOTE_LENGTH_MAX + " characters."));
        }
    }

    private static void status(RecordProgress report, List<Violation> found) {
        if (report.status() == null) {
            found.add(new Violation(
                    "/status",
                    "Cần not-started, in-progress hoặc done.",
                    "One of not-started, in-progress and done is needed."));
        }
        if (report.value() != null) {
            found.add(new Violation("/value", "Mục này không đo bằng số.", "This item is not measured by a number."));
        }
    }

    private static void value(RecordProgress report, List<Violation> found) {
        if (report.status() != null) {
            found.add(new Violation(
                    "/status",
                    "Mục có thước đo: chỉ nhập giá trị, trạng thái được suy ra.",
                    "The item is measured: give the value, the status follows from it."));
        }
        if (report.value() == null || !PlanChecks.isBearable(report.value())) {
            found.add(new Violation(
                    "/value",
                    "Cần một số từ 0 trở lên, không quá 18 chữ số và 6 chữ số thập phân.",
                    "A number of 0 or more is needed, of at most 18 digits and 6 decimals."));
        }
    }
}
