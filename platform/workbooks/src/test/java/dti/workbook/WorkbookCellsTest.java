package dti.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookCellsTest {

    @Test
    void numbers_are_read_as_displayed_and_texts_in_nfc() throws IOException {
        List<SheetRow> rows = main(sheet -> {
            sheet.value(0, 0, "Đie\u0302\u0309m");
            sheet.value(0, 1, new BigDecimal("2.2999999999999998"));
            sheet.value(0, 3, true);
            sheet.formula(0, 4, "B1*2");
        });

        assertThat(rows)
                .containsExactly(new SheetRow(
                        1,
                        List.of(
                                new Cell.Words("Điểm"),
                                new Cell.Figure(new BigDecimal("2.3")),
                                Cell.BLANK,
                                new Cell.Flag(true),
                                new Cell.Formula())));
    }

    @Test
    void the_first_sheet_replaces_a_missing_main_sheet_and_other_missing_sheets_have_no_rows() throws IOException {
        var sheets = WorkbookCells.read(workbook(sheet -> sheet.value(0, 0, "x")), "Khác", "Không có");

        assertThat(sheets.get("Khác")).hasSize(1);
        assertThat(sheets.get("Không có")).isEmpty();
    }

    @Test
    void bytes_that_are_not_a_workbook_are_refused() {
        assertThatThrownBy(() -> WorkbookCells.read("STT;Điểm".getBytes(StandardCharsets.UTF_8), "x"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(WorkbookLimitException.class);
    }

    @Test
    void a_zip_bomb_is_stopped_while_it_inflates() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i <= WorkbookLimits.INFLATED_BYTES_MAX / block.length; i++) {
                zip.write(block);
            }
        }

        assertThat(bytes.size()).isLessThan(WorkbookLimits.BYTES_MAX);
        assertThatThrownBy(() -> WorkbookCells.read(bytes.toByteArray(), "x"))
                .isInstanceOf(WorkbookLimitException.class);
    }

    @Test
    void rows_over_the_limit_are_refused() {
        assertThatThrownBy(() -> main(sheet -> {
                    for (int row = 0; row <= WorkbookLimits.SHEET_ROWS_MAX; row++) {
                        sheet.value(row, 0, row);
                    }
                }))
                .isInstanceOf(WorkbookLimitException.class);
    }

    @Test
    void the_same_content_makes_the_same_bytes() throws Exception {
        byte[] first = ReproducibleWorkbook.zip(workbook(sheet -> sheet.value(0, 0, "x")));
        byte[] second = ReproducibleWorkbook.zip(workbook(sheet -> sheet.value(0, 0, "x")));

        assertThat(second).isEqualTo(first);
        assertThat(WorkbookCells.read(first, "Bảng").get("Bảng")).hasSize(1);
    }

    private static List<SheetRow> main(Consumer<Worksheet> content) throws IOException {
        return WorkbookCells.read(workbook(content), "Bảng").getOrDefault("Bảng", List.of());
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0");
                Worksheet sheet = book.newWorksheet("Bảng")) {
            content.accept(sheet);
        }
        return bytes.toByteArray();
    }
}
