package dti.framework.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks in their usual form: the title, the headings in row 6, the table from row 7 on. */
public final class Workbooks {

    public static final String SHEET = "xl/worksheets/sheet1.xml";

    private Workbooks() {}

    /** A cell with a formula. */
    public record Formula(String expression) {}

    /** A workbook with only the columns of the documents. */
    public static byte[] plain(String key, Object[]... table) {
        List<Object[]> rows = new ArrayList<>(List.of(
                row("Mã bộ chỉ số", key),
                row("Tên bộ chỉ số", "Bộ chỉ số thử"),
                row("Cấp", "Sở"),
                row("Tài liệu nguồn", "000.txt"),
                row("PHỤ LỤC"),
                row(
                        "STT",
                        "Chỉ số/Tiêu chí",
                        "Điểm tối đa",
                        "Điểm tự đánh giá",
                        "Điểm Hội đồng thẩm định",
                        "Điểm đạt được",
                        "Ghi chú")));
        rows.addAll(Arrays.asList(table));
        return of(rows);
    }

    public static Object[] row(Object... cells) {
        return cells;
    }

    public static byte[] of(List<Object[]> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0");
                Worksheet sheet = book.newWorksheet("Sheet1")) {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).length; column++) {
                    put(sheet, row, column, rows.get(row)[column]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case Formula(String expression) -> sheet.formula(row, column, expression);
            default -> {
                if (!cell.equals("")) {
                    sheet.value(row, column, cell.toString());
                }
            }
        }
    }

    /** The same workbook with one of its parts changed. */
    public static byte[] with(byte[] workbook, String part, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry each : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(each.getName()));
                String content = new String(in.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                String written = each.getName().equals(part) ? change.apply(content) : content;
                out.write(written.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
