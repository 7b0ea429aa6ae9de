package dti.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of cells, in files as other writers make them. MARK is replaced by the text. */
class CellTextsTest {

    private static final String SHEET = "Bảng";

    @ParameterizedTest
    @CsvSource({
        "a_x0000_b, U+0000",
        "a_x0007_b, U+0007",
        "a_x000D_b, U+000D",
        "a&#x85;b, U+0085",
        "a&#x202E;b, U+202E",
        "a_x202e_b, U+202E",
        "a_xD800_b, surrogate",
        "a_xDC00_b, surrogate",
        "a_xFFFE_b, U+FFFE"
    })
    void a_refused_text_is_reported_with_its_cell(String written, String named) throws IOException {
        for (byte[] workbook : List.of(inline(written), shared(written), formulaText(written))) {
            var refused = catchThrowableOfType(WorkbookTextException.class, () -> WorkbookCells.read(workbook, SHEET));

            var cell = refused.cells().getFirst();
            assertThat(refused.cells()).hasSize(1);
            assertThat(cell.sheet()).isEqualTo(SHEET);
            assertThat(cell.row()).isEqualTo(2);
            assertThat(cell.column()).isEqualTo(1);
            assertThat(cell.fault().en()).contains(named);
        }
    }

    @Test
    void a_text_over_the_maximum_length_of_a_cell_is_refused() throws IOException {
        byte[] workbook = inline("x".repeat(WorkbookLimits.CELL_LENGTH_MAX + 1));

        assertThatThrownBy(() -> WorkbookCells.read(workbook, SHEET)).isInstanceOf(WorkbookTextException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#0;", "&#xD800;", "&#7;"})
    void a_character_that_xml_forbids_makes_the_workbook_malformed(String written) throws IOException {
        byte[] workbook = inline(written);

        assertThatThrownBy(() -> WorkbookCells.read(workbook, SHEET))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(WorkbookTextException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "một_x000D_&#10;hai, 'một\nhai'",
        "_xD83D__xDE00_, \uD83D\uDE00",
        "_x005F_x0000_, _x0000_",
        "_x00, _x00",
        "&#xA0; Điê&#x309;m &#x200B;, Điểm"
    })
    void an_accepted_text_is_unescaped_normalised_and_trimmed(String written, String meant) throws IOException {
        assertThat(text(inline(written))).isEqualTo(meant.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_x0000_", "a_x005F_x0000_b", "__x000D__", "_x_"})
    void a_text_that_looks_escaped_survives_writing_and_reading(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0");
                Worksheet sheet = book.newWorksheet(SHEET)) {
            sheet.value(1, 1, EscapedText.written(text));
        }

        assertThat(text(bytes.toByteArray())).isEqualTo(text);
    }

    private static String text(byte[] workbook) throws IOException {
        SheetRow row = Objects.requireNonNull(
                        WorkbookCells.read(workbook, SHEET).get(SHEET))
                .getFirst();
        return ((Cell.Words) row.cell(1)).text();
    }

    private static byte[] inline(String written) throws IOException {
        return workbook("<c r=\"B2\" t=\"inlineStr\"><is><t>" + written + "</t></is></c>", "");
    }

    private static byte[] formulaText(String written) throws IOException {
        return workbook("<c r=\"B2\" t=\"str\"><v>" + written + "</v></c>", "");
    }

    private static byte[] shared(String written) throws IOException {
        return workbook("<c r=\"B2\" t=\"s\"><v>0</v></c>", "<si><t>" + written + "</t></si>");
    }

    private static byte[] workbook(String cell, String texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0");
                Worksheet sheet = book.newWorksheet(SHEET)) {
            sheet.value(1, 1, "MARK");
        }
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes.toByteArray()))
                        .get();
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(part.getName()));
                String content = new String(in.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                out.write(changed(part.getName(), content, cell, texts).getBytes(StandardCharsets.UTF_8));
            }
        }
        return changed.toByteArray();
    }

    private static String changed(String part, String content, String cell, String texts) {
        return switch (part) {
            case "xl/worksheets/sheet1.xml" -> content.replaceFirst("<c .*</c>", Matcher.quoteReplacement(cell));
            case "xl/sharedStrings.xml" ->
                texts.isEmpty() ? content : content.replaceFirst("<si>.*</si>", Matcher.quoteReplacement(texts));
            default -> content;
        };
    }
}
