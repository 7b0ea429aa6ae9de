package dti.framework.sheets.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import dti.framework.sheets.domain.Column;
import dti.framework.sheets.domain.Faults;
import dti.framework.sheets.domain.OtherPart;
import dti.framework.sheets.domain.SheetPlace;
import dti.rules.framework.DocumentError;
import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkReader;
import dti.rules.framework.FrameworkReading;
import dti.rules.language.Bilingual;
import dti.workbook.SheetRow;
import dti.workbook.WorkbookCells;
import dti.workbook.WorkbookLimitException;
import dti.workbook.WorkbookTextException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a framework from a workbook: the whole framework, or all faults. */
final class SheetReader {

    private static final SheetReading UNREADABLE = new SheetReading.Unreadable(new Bilingual(
            "Nội dung không phải tệp Excel (.xlsx) đọc được.", "The body is not a readable Excel workbook (.xlsx)."));

    private final ObjectMapper json;

    SheetReader(ObjectMapper json) {
        this.json = json;
    }

    SheetReading read(byte[] workbook) {
        try {
            Map<String, List<SheetRow>> sheets = WorkbookCells.read(workbook, SheetWriter.TABLE, OtherPart.SHEET);
            return read(
                    sheets.getOrDefault(SheetWriter.TABLE, List.of()), sheets.getOrDefault(OtherPart.SHEET, List.of()));
        } catch (WorkbookTextException texts) {
            return refused(texts);
        } catch (WorkbookLimitException limit) {
            return new SheetReading.TooLarge(new Bilingual(limit.vi(), limit.en()));
        } catch (IOException notAWorkbook) {
            return UNREADABLE;
        }
    }

    private static SheetReading refused(WorkbookTextException texts) {
        Faults faults = new Faults();
        texts.cells().forEach(cell -> {
            SheetPlace place = cell.sheet().equals(OtherPart.SHEET)
                    ? SheetPlace.other(cell.row())
                    : SheetPlace.outside(cell.row(), cell.column());
            faults.at(
                    place,
                    withoutStop(cell.fault().vi()),
                    withoutStop(cell.fault().en()));
        });
        return new SheetReading.Refused(faults.all());
    }

    /** Removes the full stop, because a fault of a sheet adds its own. */
    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private SheetReading read(List<SheetRow> rows, List<SheetRow> others) {
        Faults faults = new Faults();
        Optional<SheetRow> headings = TableLayout.headings(rows);
        if (headings.isEmpty()) {
            String needed =
                    String.join(", ", Column.REQUIRED.stream().map(Column::vi).toList());
            faults.at(
                    SheetPlace.table(),
                    "không có dòng tiêu đề với các cột: " + needed,
                    "has no row that heads: " + needed);
            return new SheetReading.Refused(faults.all());
        }
        int at = rows.indexOf(headings.get());
        CellReader cells = new CellReader(json, faults);
        TableLayout layout = TableLayout.of(headings.get(), faults);
        TitleReader titles = TitleReader.of(rows.subList(0, at), cells);
        TableReader table = TableReader.of(rows.subList(at + 1, rows.size()), layout, cells);
        OtherReader other = OtherReader.of(others, cells);
        return framework(document(titles, table, other), new DocumentFaults(layout, titles, table, other, faults));
    }

    private static Map<String, @Nullable Object> document(TitleReader titles, TableReader table, OtherReader other) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>(titles.fields());
        document.put("declaredMax", table.total());
        document.put("nodes", table.nodes());
        document.putAll(other.items());
        return document;
    }

    private static SheetReading framework(Map<String, @Nullable Object> document, DocumentFaults faults) {
        return switch (FrameworkReader.read(document)) {
            case FrameworkReading.Read(Framework framework) ->
                faults.isEmpty() ? new SheetReading.Read(framework) : new SheetReading.Refused(faults.all());
            case FrameworkReading.Refused(List<DocumentError> errors) -> new SheetReading.Refused(faults.with(errors));
        };
    }
}
