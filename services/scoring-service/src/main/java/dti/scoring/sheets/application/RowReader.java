package dti.scoring.sheets.application;

import dti.rules.rule.InputDefinition;
import dti.scoring.sheets.application.FilledRow.RowPlace;
import dti.scoring.sheets.application.SheetForm.Line;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.scoring.submissions.domain.SuppliedInputs;
import dti.workbook.Cell;
import dti.workbook.SheetRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one row: nothing where it still shows the recorded values, else the new entry or its faults. */
final class RowReader {

    /** The same limit as in JSON requests: a note is a paragraph, not a report. */
    private static final int NOTE_LENGTH_MAX = 2_000;

    private final SheetRow row;
    private final Line line;
    private final SheetLayout layout;
    private final SheetForm form;
    private final SheetFaults faults;
    private final CellReader cells;

    RowReader(SheetRow row, Line line, SheetLayout layout, SheetForm form, SheetFaults faults) {
        this.row = row;
        this.line = line;
        this.layout = layout;
        this.form = form;
        this.faults = faults;
        this.cells = new CellReader(faults);
    }

    Optional<FilledRow> read() {
        checkMaximum();
        Leaf leaf = line.leaf();
        if (leaf == null) {
            if (layout.hasInput(row)) {
                faults.at(place(SheetColumn.KEY), "là tiêu đề, không nhập điểm.", "is a heading and takes no values.");
            }
            return Optional.empty();
        }
        refuseFiguresBeyond();
        DisplayedValues.Leaf shown = DisplayedValues.Leaf.of(line);
        return isUnchanged(shown)
                ? Optional.empty()
                : entry(leaf, shown).filter(this::isNew).map(this::filled);
    }

    private void checkMaximum() {
        Cell given = layout.cell(row, SheetColumn.MAXIMUM);
        Cell wanted = SheetWriter.maximum(form, line);
        if (!DisplayedValues.same(given, wanted)) {
            String max = DisplayedValues.plain(form.framework().max(line.node().key()));
            faults.at(
                    place(SheetColumn.MAXIMUM),
                    "điểm tối đa là " + max + " theo bộ chỉ số, không sửa được ở đây.",
                    "the maximum is " + max + " by the framework and cannot be changed here.");
        }
    }

    private void refuseFiguresBeyond() {
        for (int i = line.figures().size(); i < layout.figures(); i++) {
            if (!(layout.value(row, i) instanceof Cell.Blank)) {
                faults.at(
                        layout.valuePlace(row, i, "inputs"),
                        "tiêu chí này không có số liệu thứ " + (i + 1) + ".",
                        "this leaf has no figure " + (i + 1) + ".");
            }
        }
    }

    private boolean isUnchanged(DisplayedValues.Leaf shown) {
        boolean same = DisplayedValues.same(layout.cell(row, SheetColumn.POINTS), shown.points())
                && DisplayedValues.same(layout.cell(row, SheetColumn.NOTE), shown.note());
        for (int i = 0; same && i < shown.figures().size(); i++) {
            same = DisplayedValues.same(layout.value(row, i), shown.figures().get(i));
        }
        return same;
    }

    private Optional<Entry> entry(Leaf leaf, DisplayedValues.Leaf shown) {
        int before = faults.all().size();
        String note = note();
        Optional<Entry> entry = leaf.manual() ? points(leaf, note) : figures(leaf, note, shown);
        return faults.all().size() == before ? entry : Optional.empty();
    }

    private @Nullable String note() {
        String note = cells.text(layout.cell(row, SheetColumn.NOTE), place(SheetColumn.NOTE));
        if (note != null && note.length() > NOTE_LENGTH_MAX) {
            faults.at(
                    place(SheetColumn.NOTE),
                    "ghi chú dài quá " + NOTE_LENGTH_MAX + " ký tự.",
                    "the note is longer than " + NOTE_LENGTH_MAX + " characters.");
        }
        return note;
    }

    private Optional<Entry> points(Leaf leaf, @Nullable String note) {
        Cell cell = layout.cell(row, SheetColumn.POINTS);
        if (cell instanceof Cell.Blank) {
            refuseBlank(place(SheetColumn.POINTS));
            return Optional.empty();
        }
        return cells.number(cell, place(SheetColumn.POINTS)).map(points -> new Entry(leaf.key(), points, null, note));
    }

    private Optional<Entry> figures(Leaf leaf, @Nullable String note, DisplayedValues.Leaf shown) {
        Cell points = layout.cell(row, SheetColumn.POINTS);
        if (!(points instanceof Cell.Blank) && !DisplayedValues.same(points, shown.points())) {
            faults.at(
                    place(SheetColumn.POINTS),
                    "điểm do quy tắc tính từ số liệu; hãy nhập số liệu và để nguyên ô này.",
                    "the points are computed by the rule; enter figures and leave this cell as it is.");
        }
        Map<String, Object> inputs = new LinkedHashMap<>();
        boolean blank = true;
        for (int i = 0; i < line.figures().size(); i++) {
            InputDefinition figure = line.figures().get(i);
            Object recorded = recorded(figure.name());
            Cell cell = layout.value(row, i);
            blank &= cell instanceof Cell.Blank;
            if (recorded != null && DisplayedValues.same(cell, shown.figures().get(i))) {
                inputs.put(figure.name(), recorded);
            } else {
                cells.figure(cell, line.rule(), figure, valuePlace(i))
                        .ifPresent(value -> inputs.put(figure.name(), value));
            }
        }
        if (blank) {
            refuseBlank(valuePlace(0));
        }
        return Optional.of(new Entry(leaf.key(), null, inputs, note));
    }

    /** Refuses emptied cells: they do not say clearly that the score is withdrawn. */
    private void refuseBlank(CellPlace place) {
        boolean recorded = line.entry().self() != null;
        faults.at(
                place,
                recorded
                        ? "ô đã bị xoá trắng; muốn rút điểm hãy rút riêng tiêu chí này."
                        : "có ghi chú nhưng chưa có giá trị.",
                recorded
                        ? "the cell was emptied; withdraw the score of this leaf by itself."
                        : "has a note, but no value yet.");
    }

    private @Nullable Object recorded(String figure) {
        LeafEntry.SelfScore self = line.entry().self();
        return self == null ? null : self.inputs().get(figure);
    }

    /**
     * Returns whether the entry is new. The recorded value may be written differently: 4.50 and 4.5, có and TRUE.
     */
    private boolean isNew(Entry entry) {
        LeafEntry.SelfScore self = line.entry().self();
        if (self == null) {
            return true;
        }
        boolean sameNote = DisplayedValues.same(DisplayedValues.note(entry.note()), DisplayedValues.note(self.note()));
        BigDecimal points = entry.points();
        boolean sameValue = points == null
                ? isSame(Objects.requireNonNullElse(entry.inputs(), Map.of()), self.inputs())
                : self.points() != null && points.compareTo(self.points()) == 0;
        return !sameNote || !sameValue;
    }

    private boolean isSame(Map<String, Object> given, Map<String, Object> recorded) {
        return line.figures().stream().map(InputDefinition::name).allMatch(name -> {
            Object one = given.get(name);
            Object other = recorded.get(name);
            return one == null || other == null ? one == other : SuppliedInputs.isSame(one, other);
        });
    }

    private FilledRow filled(Entry entry) {
        List<RowPlace> places = new ArrayList<>();
        places.add(new RowPlace("leaf", place(SheetColumn.KEY)));
        places.add(new RowPlace("points", place(SheetColumn.POINTS)));
        places.add(new RowPlace("note", place(SheetColumn.NOTE)));
        for (int i = 0; i < line.figures().size(); i++) {
            places.add(new RowPlace("inputs/" + line.figures().get(i).name(), valuePlace(i)));
        }
        return new FilledRow(entry, places);
    }

    private CellPlace place(SheetColumn column) {
        return layout.place(row, column);
    }

    private CellPlace valuePlace(int figure) {
        return layout.valuePlace(
                row, figure, "inputs/" + line.figures().get(figure).name());
    }
}
