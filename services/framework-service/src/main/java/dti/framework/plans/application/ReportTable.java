package dti.framework.plans.application;

import dti.framework.plans.domain.Measure;
import dti.framework.plans.domain.PlanItem;
import dti.framework.plans.domain.Progress;
import dti.framework.plans.domain.ProgressReport;
import dti.framework.plans.domain.ProgressReport.Line;
import dti.framework.plans.domain.ProgressReport.Row;
import dti.runtime.problem.Language;
import dti.runtime.problem.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A progress report as two tables, for every format that shows tables: one row per owner, and one row per item. */
record ReportTable(String title, List<String> about, Part owners, Part items) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /**
     * A table: headings, then rows of texts, numbers and days.
     *
     * @param totalled whether the last row is the total of the others
     */
    record Part(String name, List<List<Object>> rows, boolean totalled) {}

    static ReportTable of(GeneratedReport made, Language language) {
        ProgressReport report = made.report();
        List<List<Object>> owners = new ArrayList<>(List.of(ownerHeadings(language)));
        report.owners().forEach(owner -> owners.add(row(owner.name(), owner.row())));
        owners.add(row(new Text("Tổng cộng", "Total").in(language), report.total()));
        List<List<Object>> items = new ArrayList<>(List.of(itemHeadings(language)));
        report.owners().forEach(owner -> owner.lines().forEach(line -> items.add(item(owner.name(), line, language))));
        return new ReportTable(
                report.plan().content().title(),
                about(made, language),
                new Part(new Text("Tổng hợp", "Owners").in(language), owners, true),
                new Part(new Text("Chi tiết", "Items").in(language), items, false));
    }

    /** The cell as text; a day as {@code dd/MM/yyyy}. */
    static String shown(Object cell) {
        return cell instanceof LocalDate day ? DAY.format(day) : cell.toString();
    }

    private static List<String> about(GeneratedReport made, Language language) {
        ProgressReport report = made.report();
        var id = report.plan().id();
        int quarter = report.quarter().number();
        List<String> about = new ArrayList<>();
        about.add(new Text(
                        "Báo cáo tiến độ quý %d năm %d, đơn vị %s, tính đến hết ngày %s"
                                .formatted(quarter, id.year(), id.unit(), DAY.format(report.asOf())),
                        "Progress in quarter %d of %d, unit %s, up to the end of %s"
                                .formatted(quarter, id.year(), id.unit(), DAY.format(report.asOf())))
                .in(language));
        ReportTexts.instrument(report.plan().content().instrument()).ifPresent(text -> about.add(text.in(language)));
        about.add(ReportTexts.arithmetic(report.total()).in(language));
        about.add(new Text(
                        "Lập từ các sự kiện đến số %d của kế hoạch".formatted(made.version()),
                        "Made from the plan's events up to number %d".formatted(made.version()))
                .in(language));
        return about;
    }

    private static List<Object> ownerHeadings(Language language) {
        return headings(
                language,
                new Text("Chủ trì", "Owner"),
                new Text("Được giao", "Assigned"),
                new Text("Hoàn thành đúng hạn", "Done on time"),
                new Text("Hoàn thành trễ hạn", "Done late"),
                new Text("Đang thực hiện", "In progress"),
                new Text("Chưa bắt đầu", "Not started"),
                new Text("Quá hạn", "Overdue"),
                new Text("Tỷ lệ hoàn thành (%)", "Done (%)"));
    }

    private static List<Object> itemHeadings(Language language) {
        return headings(
                language,
                new Text("Chủ trì", "Owner"),
                new Text("Mục", "No."),
                new Text("Thuộc", "Under"),
                new Text("Nội dung", "Item"),
                new Text("Phối hợp", "Co-owners"),
                new Text("Hạn", "Due"),
                new Text("Phải đạt", "Target"),
                new Text("Đã đạt", "Reached"),
                new Text("Ngày", "On"),
                new Text("Tình trạng", "Standing"),
                new Text("Ghi chú", "Note"));
    }

    private static List<Object> headings(Language language, Text... texts) {
        return java.util.Arrays.stream(texts)
                .<Object>map(text -> text.in(language))
                .toList();
    }

    private static List<Object> row(String name, Row row) {
        return List.of(
                name,
                row.assigned(),
                row.doneOnTime(),
                row.doneLate(),
                row.inProgress(),
                row.notStarted(),
                row.overdue(),
                ReportTexts.percentDone(row));
    }

    private static List<Object> item(String owner, Line line, Language language) {
        PlanItem item = line.item();
        Measure measure = item.measure();
        Progress progress = line.progress();
        return List.of(
                owner,
                ReportTexts.number(item).in(language),
                Objects.requireNonNullElse(item.section(), ""),
                item.name(),
                String.join(", ", item.coOwners()),
                day(item.due()),
                measure == null ? "" : measure.target().toPlainString() + " " + measure.unit(),
                progress == null || progress.value() == null ? "" : progress.value(),
                progress == null ? "" : day(progress.on()),
                ReportTexts.standing(line.standing(), line.overdue()).in(language),
                progress == null || progress.note() == null ? "" : progress.note());
    }

    private static Object day(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }
}
