package dti.scoring.sheets.application;

import dti.runtime.problem.Text;
import dti.scoring.sheets.application.SheetForm.Line;
import dti.workbook.Cell;
import dti.workbook.SheetRow;
import dti.workbook.WorkbookCells;
import dti.workbook.WorkbookLimitException;
import dti.workbook.WorkbookTextException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a filled sheet: its changes, or the place of every fault. */
final class SheetReader {

    private static final SheetReading UNREADABLE = new SheetReading.Unreadable(new Text(
            "Nội dung không phải tệp Excel (.xlsx) đọc được.", "The body is not a readable Excel workbook (.xlsx)."));

    private final SheetForm form;
    private final SheetFaults faults = new SheetFaults();

    private SheetReader(SheetForm form) {
        this.form = form;
    }

    static SheetReading read(byte[] workbook, SheetForm form) {
        try {
            List<SheetRow> rows =
                    WorkbookCells.read(workbook, SheetWriter.TABLE).getOrDefault(SheetWriter.TABLE, List.of());
            return new SheetReader(form).read(rows);
        } catch (WorkbookTextException texts) {
            return refused(texts);
        } catch (WorkbookLimitException limit) {
            return new SheetReading.TooLarge(new Text(limit.vi(), limit.en()));
        } catch (IOException notAWorkbook) {
            return UNREADABLE;
        }
    }

    private static SheetReading refused(WorkbookTextException texts) {
        SheetFaults faults = new SheetFaults();
        texts.cells().forEach(cell -> {
            CellPlace place = CellPlace.outside(cell.row(), cell.column());
            faults.at(place, cell.fault().vi(), cell.fault().en());
        });
        return new SheetReading.Refused(faults.all());
    }

    private SheetReading read(List<SheetRow> rows) {
        Optional<SheetRow> headings = rows.stream().filter(SheetLayout::heads).findFirst();
        if (headings.isEmpty()) {
            faults.at(
                    CellPlace.table(),
                    "không có dòng tiêu đề với các cột " + SheetLayout.required() + ".",
                    "has no row that heads the columns " + SheetLayout.required() + ".");
            return new SheetReading.Refused(faults.all());
        }
        int at = rows.indexOf(headings.get());
        Optional<Long> version = new TitleReader(form, faults).version(rows.subList(0, at));
        if (version.isEmpty()) {
            return new SheetReading.Refused(faults.all());
        }
        if (version.get() != form.submission().version()) {
            return new SheetReading.OfVersion(version.get());
        }
        SheetLayout layout = SheetLayout.of(headings.get(), form.figuresMax(), faults);
        List<FilledRow> filled = filled(rows.subList(at + 1, rows.size()), layout);
        return faults.isEmpty()
                ? new SheetReading.Filled(version.get(), filled)
                : new SheetReading.Refused(faults.all());
    }

    private List<FilledRow> filled(List<SheetRow> rows, SheetLayout layout) {
        Map<String, Line> lines = form.lines().stream()
                .collect(Collectors.toMap(line -> line.node().key(), Function.identity()));
        List<FilledRow> filled = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SheetRow row : rows) {
            Optional<String> key = key(row, layout);
            if (key.isEmpty()) {
                continue;
            }
            Line line = lines.get(key.get());
            CellPlace place = layout.place(row, SheetColumn.KEY);
            if (line == null) {
                refuseUnknown(key.get(), place);
            } else if (!seen.add(key.get())) {
                faults.at(place, "“" + key.get() + "” có hai dòng.", key.get() + " has two rows.");
            } else {
                new RowReader(row, line, layout, form, faults).read().ifPresent(filled::add);
            }
        }
        refuseMissing(seen);
        return filled;
    }

    /**
     * Returns the key of the row's leaf or heading. Empty where the row has no key; that is a fault if the row has
     * values, or if the key is not a text.
     */
    private Optional<String> key(SheetRow row, SheetLayout layout) {
        Cell cell = layout.cell(row, SheetColumn.KEY);
        if (cell instanceof Cell.Words words) {
            return Optional.of(words.text());
        }
        if (cell instanceof Cell.Blank) {
            if (layout.hasInput(row)) {
                faults.at(
                        layout.place(row, SheetColumn.KEY),
                        "dòng có giá trị nhưng không có khoá của tiêu chí.",
                        "the row has values, but no key of a leaf.");
            }
        } else {
            faults.at(
                    layout.place(row, SheetColumn.KEY),
                    "khoá phải giữ nguyên là văn bản (khi là số, 4.10 thành 4.1).",
                    "the key must stay the text it was (as numbers, 4.10 is 4.1).");
        }
        return Optional.empty();
    }

    private void refuseUnknown(String key, CellPlace place) {
        boolean known = form.framework().hasNode(key);
        faults.at(
                place,
                known ? "“" + key + "” không áp dụng cho đơn vị này." : "bộ chỉ số không có “" + key + "”.",
                known ? key + " does not concern this unit." : "the framework has no " + key + ".");
    }

    private void refuseMissing(Set<String> seen) {
        form.lines().stream()
                .filter(line ->
                        line.leaf() != null && !seen.contains(line.node().key()))
                .forEach(line -> faults.at(
                        CellPlace.table(),
                        "thiếu dòng của tiêu chí " + line.node().key() + ".",
                        "lacks the row of leaf " + line.node().key() + "."));
    }
}
