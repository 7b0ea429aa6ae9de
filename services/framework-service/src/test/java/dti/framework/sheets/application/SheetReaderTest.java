package dti.framework.sheets.application;

import static dti.framework.sheets.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;

import dti.contracts.ContractsJson;
import dti.framework.sheets.Workbooks;
import dti.framework.sheets.domain.SheetFault;
import dti.rules.framework.DocumentLimits;
import dti.rules.framework.Framework;
import dti.rules.framework.Node;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    private final SheetReader reader = new SheetReader(ContractsJson.mapper());

    @Test
    void a_plain_table_becomes_a_tree_of_manual_leaves() {
        Framework framework = read(Workbooks.plain(
                "f-plain",
                row("", "Tổng cộng", 15),
                row(1, "Nhận thức số", 15),
                row("1.1", "Một", "0,5", 0.5, "", "", "Ghi chú"),
                row("1.1.1", "Hai", "(10)"),
                row("", "Không mã", 1)));

        assertThat(framework.declaredMax()).isEqualTo("15");
        assertThat(framework.nodes()).extracting(Node::key).containsExactly("1", "1.1", "1.1.1", "1.1.1.r1");
        assertThat(framework.nodes())
                .extracting(node -> node.kind().wire())
                .containsExactly("pillar", "group", "indicator", "criterion");
        assertThat(framework.nodes().get(1).declaredMax()).isEqualTo("0.5");
        assertThat(framework.nodes().get(2).declaredMax()).isEqualTo("10");
        assertThat(framework.nodes().get(2).declaredMaxText()).isEqualTo("(10)");
        assertThat(framework.nodes().get(1).guidance().note()).isEqualTo("Ghi chú");
        assertThat(framework.nodes()).extracting(Node::isManual).containsExactly(false, false, false, true);
    }

    @Test
    void texts_are_brought_to_nfc_and_white_space_is_trimmed() {
        String decomposed = Normalizer.normalize("Nhận thức số", Normalizer.Form.NFD);

        Framework framework = read(Workbooks.plain("f-nfd", row("1", "  " + decomposed + "\n", 10)));

        assertThat(framework.nodes().getFirst().name()).isEqualTo("Nhận thức số");
    }

    @Test
    void a_number_is_what_excel_shows() {
        Framework framework = read(Workbooks.plain(
                "f-shown", row("1", "Một", new BigDecimal("2.2999999999999998")), row("2", "Hai", 0.1 + 0.2)));

        assertThat(framework.nodes())
                .extracting(Node::declaredMax)
                .containsExactly(new BigDecimal("2.3"), new BigDecimal("0.3"));
    }

    @Test
    void every_bad_cell_is_named_by_row_and_column() {
        Map<String, SheetFault> faults = faults(Workbooks.plain(
                "f-bad",
                row("1", "Nhóm", "mười"),
                row(1.1, "Số làm mã", 1),
                row("1.2", "", 2),
                row("1.3", "Công thức", new Workbooks.Formula("SUM(A1:A2)")),
                row("1.4", "Quá mịn", 1.234),
                row("1.5", "Âm", -1),
                row("2.1", "Không có dòng 2", 1),
                row("1.6", "Mơ hồ", "1.000"),
                row("1.7", "Cột lạ", 1, "", "", "", "", "lạ")));

        assertThat(faults.keySet())
                .containsExactlyInAnyOrder(
                        "/rows/7/maximum",
                        "/rows/8/code",
                        "/rows/9/name",
                        "/rows/10/maximum",
                        "/rows/11/maximum",
                        "/rows/12/maximum",
                        "/rows/13/code",
                        "/rows/14/maximum",
                        "/rows/15/H");
        assertThat(text(faults, "/rows/7/maximum").vi())
                .isEqualTo("Dòng 7, cột C (Điểm tối đa): phải là số điểm, ví dụ 10 hoặc 0,5.");
        assertThat(text(faults, "/rows/9/name").en()).isEqualTo("Row 9, column B (Name): is required.");
        assertThat(text(faults, "/rows/9/name").vi())
                .isEqualTo("Dòng 9, cột B (Chỉ số/Tiêu chí): không được để trống.");
        assertThat(text(faults, "/rows/11/maximum").vi())
                .isEqualTo(
                        "Dòng 11, cột C (Điểm tối đa): phải là số điểm từ 0 đến 1000000, tối đa 2 chữ số thập phân.");
    }

    @Test
    void what_is_missing_above_the_table_is_named() {
        byte[] workbook = Workbooks.of(List.of(
                row("Cấp", "làng"), row("Màu", "đỏ"), row("STT", "Tiêu chí", "Điểm tối đa"), row("1", "Một", 1)));

        assertThat(faults(workbook).keySet())
                .containsExactlyInAnyOrder("/title/key", "/title/title", "/title/level", "/title/source", "/rows/2/A");
    }

    @Test
    void a_sheet_without_headings_or_with_unknown_ones_is_refused() {
        assertThat(faults(Workbooks.of(List.<Object[]>of(row("a", "b"))))).containsOnlyKeys("/rows");
        assertThat(faults(Workbooks.of(List.of(
                        row("STT", "Tiêu chí", "Điểm tối đa", "Màu", "Ghi chú", "Ghi chú"), row("1", "Một", 1)))))
                .containsKeys("/rows/1/D", "/rows/1/F");
    }

    @Test
    void more_rows_than_a_framework_may_have_are_refused() {
        Object[][] rows = new Object[DocumentLimits.NODES_MAX + 1][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(String.valueOf(i + 1), "Tên", 1);
        }

        assertThat(faults(Workbooks.plain("f-many", rows))).containsKey("/rows");
    }

    @Test
    void keys_given_twice_and_rules_that_are_none_are_named_in_their_columns() {
        byte[] workbook = Workbooks.of(List.of(
                row("Mã bộ chỉ số", "f-keys"),
                row("Tên bộ chỉ số", "T"),
                row("Cấp", "xã"),
                row("Tài liệu nguồn", "d"),
                row("STT", "Tiêu chí", "Điểm tối đa", "Khóa", "Khóa cha", "Loại", "Quy tắc (JSON)"),
                row("1", "Một", 1, "a", "", "nhóm lạ", "{\"rule\": {\"kind\": \"ratio\"}}"),
                row("2", "Hai", 1, "a", "", "", "không phải JSON"),
                row("3", "Ba", 1, "c", "zz", "", "[1]")));

        assertThat(faults(workbook).keySet())
                .contains(
                        "/rows/6/kind",
                        "/rows/6/rule",
                        "/rows/7/key",
                        "/rows/7/rule",
                        "/rows/8/parent",
                        "/rows/8/rule");
    }

    @Test
    void a_text_that_may_not_enter_is_refused_by_its_cell() {
        byte[] workbook = Workbooks.plain("f-texts", row("1", "Một_x0000_", 1), row("2", "Hai\u202e", 1));

        Map<String, SheetFault> faults = faults(workbook);

        assertThat(faults).containsOnlyKeys("/rows/7/B", "/rows/8/B");
        assertThat(text(faults, "/rows/7/B").vi()).isEqualTo("Dòng 7, cột B: Văn bản chứa ký tự điều khiển U+0000.");
    }

    private Framework read(byte[] workbook) {
        SheetReading reading = reader.read(workbook);
        assertThat(reading).isInstanceOf(SheetReading.Read.class);
        return ((SheetReading.Read) reading).framework();
    }

    private Map<String, SheetFault> faults(byte[] workbook) {
        SheetReading reading = reader.read(workbook);
        assertThat(reading).isInstanceOf(SheetReading.Refused.class);
        return ((SheetReading.Refused) reading)
                .faults().stream().collect(Collectors.toMap(SheetFault::pointer, Function.identity()));
    }

    private static dti.rules.language.Bilingual text(Map<String, SheetFault> faults, String pointer) {
        return java.util.Objects.requireNonNull(faults.get(pointer)).message();
    }
}
