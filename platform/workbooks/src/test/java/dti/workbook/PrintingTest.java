package dti.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class PrintingTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void a_table_is_printed_across_a4_with_all_columns_on_one_page() throws IOException {
        assertThat(part(workbook(), SHEET))
                .contains("fitToPage=\"true\"", "orientation=\"landscape\"", "paperSize=\"9\"")
                .contains("fitToWidth=\"1\"", "fitToHeight=\"0\"");
    }

    @Test
    void headings_are_printed_on_every_page() throws IOException {
        assertThat(part(workbook(), "xl/workbook.xml")).contains("_xlnm.Print_Titles", "$3:$3");
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "DTI", "1.0");
                Worksheet sheet = book.newWorksheet("Bảng")) {
            sheet.value(2, 0, "Khoá");
            Printing.across(sheet, 2);
        }
        return ReproducibleWorkbook.zip(bytes.toByteArray());
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no part " + name);
    }
}
