package dti.ranking.publications.application;

import dti.workbook.Printing;
import dti.workbook.ReproducibleWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes an edition as CSV, and as a workbook with a sheet per campaign. */
public final class EditionFiles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int PAIR_WIDTH = 44;

    private EditionFiles() {}

    /** The edition as CSV (RFC 4180). */
    public static String csv(Edition edition) {
        return EditionTable.csv(edition);
    }

    /** The edition as a workbook (XLSX). The same edition always gives the same bytes. */
    public static byte[] workbook(Edition edition) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "DTI", "1.0")) {
            head(book.newWorksheet("Công bố"), edition);
            int number = 0;
            for (Edition.CampaignResults results : edition.campaigns()) {
                number++;
                table(book.newWorksheet("Kết quả " + number), results);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook cannot be written in memory", e);
        }
        return ReproducibleWorkbook.zip(bytes.toByteArray());
    }

    private static void head(Worksheet sheet, Edition edition) {
        int row = 0;
        row = pair(sheet, row, "CÔNG BỐ KẾT QUẢ ĐÁNH GIÁ CHUYỂN ĐỔI SỐ", "");
        row = pair(sheet, row, "Quyết định số", edition.decisionNumber());
        row = pair(sheet, row, "Ngày quyết định", DAY.format(edition.decisionDate()));
        row = pair(sheet, row, "Mã bản công bố", edition.id().toString());
        row = pair(sheet, row, "Thời điểm công bố", edition.publishedAt().toString());
        row = pair(sheet, row, "Lý do công bố lại", edition.reason());
        row = pair(sheet, row, "Gốc cây Merkle của các dòng", edition.tree().root());
        int number = 0;
        for (Edition.CampaignResults results : edition.campaigns()) {
            number++;
            row = pair(sheet, row, "Kết quả " + number, results.title() + " (" + results.campaign() + ")");
            row = pair(sheet, row, "Kỳ đánh giá", results.period());
            row = pair(sheet, row, "Bản công bố của đợt", Integer.toString(results.edition()));
            row = pair(
                    sheet,
                    row,
                    "Bộ chỉ số",
                    results.framework().key() + " v" + results.framework().version());
            row = pair(sheet, row, "Cách xếp hạng", results.policy());
            row = pair(sheet, row, "Vị trí trong nhật ký", "submissions:" + results.position());
        }
        sheet.width(0, PAIR_WIDTH);
        sheet.width(1, PAIR_WIDTH);
        sheet.style(0, 0).bold().set();
        Printing.across(sheet, 0);
    }

    private static int pair(Worksheet sheet, int row, String name, @Nullable String says) {
        sheet.value(row, 0, name);
        if (says != null) {
            sheet.value(row, 1, says);
            sheet.style(row, 1).wrapText(true).set();
        }
        return row + 1;
    }

    private static void table(Worksheet sheet, Edition.CampaignResults results) {
        List<EditionTable> columns = List.of(EditionTable.values());
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).heading());
            sheet.style(0, column).bold().wrapText(true).fillColor("DDEBF7").set();
            sheet.width(column, columns.get(column).width());
        }
        sheet.freezePane(0, 1);
        Printing.across(sheet, 0);
        for (int row = 0; row < results.rows().size(); row++) {
            var line = new EditionTable.Line(results, results.rows().get(row));
            for (int column = 0; column < columns.size(); column++) {
                cell(sheet, row + 1, column, columns.get(column).shown(line));
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            default -> {
                sheet.value(row, column, value.toString());
                sheet.style(row, column).wrapText(true).set();
            }
        }
    }
}
