package dti.scoring.sheets.application;

import static org.assertj.core.api.Assertions.assertThat;

import dti.runtime.problem.FieldError;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the changes that people make to a sheet, intended or not. */
class SheetReaderTest {

    private static final String POINTS = "Điểm tự đánh giá";

    private final FilledSubmissions manual = new FilledSubmissions("hn-so-2024", 1);
    private final FilledSubmissions ruled = new FilledSubmissions("kh-huyen-2024", 1);

    @Test
    void points_may_be_typed_with_a_comma_or_as_text() {
        assertThat(entries(sheet -> sheet.type("1.1", POINTS, "4,5").type("1.2", POINTS, 3)))
                .containsExactly(
                        new Entry("1.1", new BigDecimal("4.5"), null, null),
                        new Entry("1.2", new BigDecimal("3"), null, null));
    }

    @Test
    void a_note_comes_composed() {
        var entries = entries(sheet -> sheet.type("1.1", POINTS, 1).type("1.1", "Ghi chú", "Tie\u0302\u0301ng"));

        assertThat(entries.getFirst().note()).isEqualTo("Tiếng");
    }

    @Test
    void a_text_that_may_not_enter_is_refused_by_its_cell() {
        for (String bad : List.of("a_x0000_b", "a\u202eb", "a_xD800_b")) {
            assertFault(sheet -> sheet.type("1.1", POINTS, 1).type("1.1", "Ghi chú", bad), "1.1", "/G", "cột G: ");
        }
    }

    @Test
    void a_thousand_that_could_be_one_is_neither() {
        assertFault(sheet -> sheet.type("1.1", POINTS, "1.000"), "1.1", "/points", "phải là số");
    }

    @Test
    void a_formula_is_refused_and_its_cell_named() {
        assertFault(
                sheet -> sheet.type("1.1", POINTS, new Paper.Formula("1+1")),
                "1.1",
                "/points",
                "cột F: ô chứa công thức");
    }

    @Test
    void a_changed_maximum_is_refused() {
        assertFault(sheet -> sheet.type("1.1", "Điểm tối đa", 50), "1.1", "/maximum", "điểm tối đa là 5");
    }

    @Test
    void a_missing_row_is_named() {
        assertThat(faults(sheet -> sheet.without("2.1")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().vi()).contains("thiếu dòng của tiêu chí 2.1"));
    }

    @Test
    void an_unknown_row_and_one_of_another_groups_leaf_are_named() {
        assertFault(sheet -> sheet.type("1.1", "Khoá", "99.9"), null, "/key", "bộ chỉ số không có “99.9”");
        assertFault(sheet -> sheet.type("1.1", "Khoá", "7.1"), null, "/key", "“7.1” không áp dụng cho đơn vị này");
        assertFault(sheet -> sheet.type("1.1", "Khoá", 1.1), null, "/key", "khoá phải giữ nguyên là văn bản");
        assertFault(sheet -> sheet.type("1.1", "Khoá", "1.2"), null, "/key", "có hai dòng");
    }

    @Test
    void a_heading_takes_no_points() {
        assertFault(sheet -> sheet.type("1", POINTS, 3), "1", "/key", "là tiêu đề");
    }

    @Test
    void an_emptied_cell_does_not_withdraw_anything_by_itself() {
        Submission.Opened scored = manual.after(
                        manual.empty(),
                        FilledSubmissions.enter(List.of(new Entry("1.1", BigDecimal.ONE, null, "ghi chú"))))
                .orElseThrow();
        SheetForm form = SheetForm.of(scored, manual.framework(), "Sở");
        Paper paper = Paper.of(SheetWriter.write(form)).type("1.1", POINTS, "");

        assertThat(SheetReader.read(paper.saved(), form))
                .isInstanceOfSatisfying(
                        SheetReading.Refused.class,
                        refused -> assertThat(
                                        refused.faults().getFirst().message().vi())
                                .contains("rút điểm"));
    }

    @Test
    void a_note_without_a_value_is_refused() {
        assertFault(sheet -> sheet.type("1.1", "Ghi chú", "x"), "1.1", "/points", "chưa có giá trị");
    }

    @Test
    void the_points_of_a_rule_cannot_be_typed() {
        assertThat(faults(ruled, sheet -> sheet.type("1.2", POINTS, 10).type("1.2", "Giá trị 1", 4)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().vi()).contains("điểm do quy tắc tính"));
    }

    @Test
    void yes_may_be_written_as_people_write_it() {
        for (Object yes : List.of("có", "CÓ", "x", true)) {
            assertThat(entries(ruled, sheet -> sheet.type("1.1", "Giá trị 1", yes)))
                    .containsExactly(new Entry("1.1", null, Map.of("done", true), null));
        }
        assertThat(faults(ruled, sheet -> sheet.type("1.1", "Giá trị 1", "chắc có")))
                .hasSize(1);
    }

    @Test
    void the_sheet_of_another_unit_or_campaign_is_refused() {
        assertThat(faults(sheet -> sheet.title("Mã đơn vị", "u-2")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/title/unit"));
        assertThat(faults(sheet -> sheet.title("Mã đợt đánh giá", "c-2"))).hasSize(1);
        assertThat(faults(sheet -> sheet.title("Phiên bản hồ sơ", "mới nhất"))).hasSize(1);
    }

    @Test
    void a_sheet_of_another_version_says_of_which() {
        SheetForm form = form(manual);

        assertThat(SheetReader.read(
                        Paper.of(SheetWriter.write(form))
                                .title("Phiên bản hồ sơ", 77)
                                .saved(),
                        form))
                .isEqualTo(new SheetReading.OfVersion(77));
    }

    @Test
    void what_is_no_workbook_is_said_to_be_none() {
        assertThat(SheetReader.read("STT;Điểm".getBytes(StandardCharsets.UTF_8), form(manual)))
                .isInstanceOf(SheetReading.Unreadable.class);
    }

    @Test
    void a_workbook_without_the_headings_is_refused() {
        assertThat(faults(sheet -> sheet.type("1.1", POINTS, 1).title("Khoá", "Điểm tối đa")))
                .isNotEmpty();
    }

    private void assertFault(UnaryOperator<Paper> change, @Nullable String row, String field, String text) {
        SheetForm form = form(manual);
        Paper paper = Paper.of(SheetWriter.write(form));
        String pointer = row == null ? "" : "/rows/" + paper.rowOf(row);
        assertThat(faults(change)).anySatisfy(fault -> {
            assertThat(fault.pointer()).startsWith(pointer).endsWith(field);
            assertThat(fault.message().vi()).contains(text);
        });
    }

    private List<Entry> entries(UnaryOperator<Paper> change) {
        return entries(manual, change);
    }

    private static List<Entry> entries(FilledSubmissions made, UnaryOperator<Paper> change) {
        SheetReading reading = read(made, change);
        assertThat(reading).isInstanceOf(SheetReading.Filled.class);
        return ((SheetReading.Filled) reading).entries();
    }

    private List<FieldError> faults(UnaryOperator<Paper> change) {
        return faults(manual, change);
    }

    private static List<FieldError> faults(FilledSubmissions made, UnaryOperator<Paper> change) {
        SheetReading reading = read(made, change);
        assertThat(reading).isInstanceOf(SheetReading.Refused.class);
        return ((SheetReading.Refused) reading).faults();
    }

    private static SheetReading read(FilledSubmissions made, UnaryOperator<Paper> change) {
        SheetForm form = form(made);
        return SheetReader.read(change.apply(Paper.of(SheetWriter.write(form))).saved(), form);
    }

    private static SheetForm form(FilledSubmissions made) {
        return SheetForm.of(made.empty(), made.framework(), "Sở Thử nghiệm");
    }
}
