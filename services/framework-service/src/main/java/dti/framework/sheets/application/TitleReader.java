package dti.framework.sheets.application;

import dti.framework.sheets.domain.SheetPlace;
import dti.framework.sheets.domain.TitleField;
import dti.framework.sheets.domain.Vocabulary;
import dti.rules.framework.Level;
import dti.workbook.Cell;
import dti.workbook.SheetRow;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields above the table. */
final class TitleReader {

    private static final String LEVELS = "tỉnh, sở, huyện, xã";
    private static final String YES_NO = "có, không";

    private final CellReader cells;
    private final Map<TitleField, SheetRow> rows = new EnumMap<>(TitleField.class);

    private TitleReader(CellReader cells) {
        this.cells = cells;
    }

    static TitleReader of(List<SheetRow> above, CellReader cells) {
        TitleReader reader = new TitleReader(cells);
        above.forEach(reader::take);
        return reader;
    }

    /** Reads a row. A row with a blank column B is a heading for readers and is skipped. */
    private void take(SheetRow row) {
        if (row.cell(1) instanceof Cell.Blank || !(row.cell(0) instanceof Cell.Words words)) {
            return;
        }
        Optional<TitleField> field = TitleField.named(words.text());
        SheetPlace name = SheetPlace.outside(row.number(), 0);
        if (field.isEmpty()) {
            cells.faults().at(name, "tên mục không được biết", "is not a known name");
        } else if (rows.putIfAbsent(field.get(), row) != null) {
            cells.faults().at(name, "mục bị lặp", "repeats a name");
        }
    }

    SheetPlace place(TitleField field) {
        SheetRow row = rows.get(field);
        return row == null ? SheetPlace.missing(field) : SheetPlace.title(row.number(), field);
    }

    /** The fields of the document. */
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("key", text(TitleField.KEY));
        fields.put("title", text(TitleField.TITLE));
        Level level = cells.word(cell(TitleField.LEVEL), place(TitleField.LEVEL), Vocabulary::level, LEVELS);
        fields.put("level", level == null ? null : level.wire());
        fields.put("source", source());
        fields.put("instrument", instrument());
        Cell scale = cell(TitleField.SCALE);
        fields.put("scale", cells.points(scale, place(TitleField.SCALE)));
        String counts = text(TitleField.COUNTS);
        fields.put("declaredCounts", counts == null ? null : cells.json(counts, place(TitleField.COUNTS)));
        return fields;
    }

    private @Nullable Map<String, @Nullable Object> source() {
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("document", text(TitleField.SOURCE));
        source.put("section", text(TitleField.SECTION));
        return source;
    }

    private @Nullable Map<String, @Nullable Object> instrument() {
        if (List.of(TitleField.NUMBER, TitleField.DATE, TitleField.ISSUER, TitleField.DRAFT).stream()
                .noneMatch(rows::containsKey)) {
            return null;
        }
        Map<String, @Nullable Object> instrument = new LinkedHashMap<>();
        instrument.put("number", text(TitleField.NUMBER));
        instrument.put("date", text(TitleField.DATE));
        instrument.put("issuer", text(TitleField.ISSUER));
        instrument.put(
                "draft", cells.word(cell(TitleField.DRAFT), place(TitleField.DRAFT), Vocabulary::yesOrNo, YES_NO));
        return instrument;
    }

    private @Nullable String text(TitleField field) {
        return cells.text(cell(field), place(field));
    }

    private Cell cell(TitleField field) {
        SheetRow row = rows.get(field);
        return row == null ? Cell.BLANK : row.cell(1);
    }
}
