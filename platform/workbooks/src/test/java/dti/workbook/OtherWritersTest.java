package dti.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same table from every writer of the corpus (src/test/resources/corpus). */
class OtherWritersTest {

    @ParameterizedTest
    @CsvSource({
        "openpyxl, 45473",
        "openpyxl-iso-dates, 2024-06-30",
        "sheetjs, 45473",
        "sheetjs-shared-strings, 45473",
        "sheetjs-dates, 2024-06-30T00:00:00.000Z",
        "exceljs-rich-text, 45473",
        "exceljs-stream, 45473",
        "fastexcel, 45473",
        "libreoffice, 45473",
        "strict, 2024-06-30",
        "phonetic, 45473"
    })
    void a_table_reads_the_same_from_every_writer(String file, String day) throws IOException {
        List<SheetRow> rows =
                Objects.requireNonNull(WorkbookCells.read(corpus(file), "Bảng").get("Bảng"));

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3);
        assertThat(texts(rows.get(0))).containsExactly("Mã", "Điểm", "Ghi chú", "Ngày", "Đạt");
        assertThat(texts(rows.get(1))).containsExactly("1.1", "5.5", "Đã nộp đủ hồ sơ", day, "true");
        assertThat(texts(rows.get(2)).subList(0, 3)).containsExactly("1.2", "0", "Chưa có");
        assertThat(rows.get(1).cell(1)).isEqualTo(new Cell.Figure(new BigDecimal("5.5")));
        assertThat(rows.get(2).cell(4)).isEqualTo(new Cell.Flag(false));
    }

    private static byte[] corpus(String file) throws IOException {
        try (InputStream in = OtherWritersTest.class.getResourceAsStream("/corpus/" + file + ".xlsx")) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream()
                .map(cell -> switch (cell) {
                    case Cell.Words words -> words.text();
                    case Cell.Figure(BigDecimal value) -> value.toPlainString();
                    case Cell.Flag(boolean value) -> Boolean.toString(value);
                    case Cell.Blank ignored -> "";
                    case Cell.Formula ignored -> "formula";
                    case Cell.Broken ignored -> "broken";
                })
                .toList();
    }
}
