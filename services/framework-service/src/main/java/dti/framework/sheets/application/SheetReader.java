package dti.framework.sheets.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import dti.framework.sheets.application.WorkbookCells.Sheets;
import dti.framework.sheets.domain.Column;
import dti.framework.sheets.domain.Faults;
import dti.framework.sheets.domain.Place;
import dti.framework.sheets.domain.SheetRow;
import dti.rules.framework.DocumentError;
import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkReader;
import dti.rules.framework.FrameworkReading;
import dti.rules.language.Bilingual;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a framework out of a workbook: all of it, or everything that is wrong with it. */
final class SheetReader {

    private static final SheetReading UNREADABLE = new SheetReading.Unreadable(new Bilingual(
            "Nội dung không phải tệp Excel (.xlsx) đọc được.", "The body is not a readable Excel workbook (.xlsx)."));

    private final ObjectMapper json;

    SheetReader(ObjectMapper json) {
        this.json = json;
    }

    SheetReading read(byte[] workbook) {
        try {
            WorkbookGuard.check(workbook);
            return read(WorkbookCells.of(workbook));
        } catch (WorkbookLimitException limit) {
            return new SheetReading.TooLarge(limit.reason());
        } catch (IOException notAWorkbook) {
            return UNREADABLE;
        }
    }

    private SheetReading read(Sheets sheets) {
        Faults faults = new Faults();
        Optional<SheetRow> headings = TableLayout.headings(sheets.table());
        if (headings.isEmpty()) {
            String needed =
                    String.join(", ", Column.REQUIRED.stream().map(Column::vi).toList());
            faults.at(
                    Place.table(), "không có dòng tiêu đề với các cột: " + needed, "has no row that heads: " + needed);
            return new SheetReading.Refused(faults.all());
        }
        int at = sheets.table().indexOf(headings.get());
        CellReader cells = new CellReader(json, faults);
        TableLayout layout = TableLayout.of(headings.get(), faults);
        TitleReader titles = TitleReader.of(sheets.table().subList(0, at), cells);
        TableReader table =
                TableReader.of(sheets.table().subList(at + 1, sheets.table().size()), layout, cells);
        OtherReader other = OtherReader.of(sheets.other(), cells);
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
