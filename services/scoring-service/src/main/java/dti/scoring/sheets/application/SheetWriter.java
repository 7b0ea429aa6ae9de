package dti.scoring.sheets.application;

import dti.rules.rule.InputDefinition;
import dti.rules.rule.RuleBasis;
import dti.scoring.sheets.application.SheetForm.Line;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.workbook.Cell;
import dti.workbook.EscapedText;
import dti.workbook.Printing;
import dti.workbook.ReproducibleWorkbook;
import dti.workbook.WorkbookLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a unit's sheet. {@link SheetReader} finds no change in a sheet as written. The same form gives the same bytes.
 */
final class SheetWriter {

    /** The name of the sheet with the table. */
    static final String TABLE = "Phiếu tự đánh giá";

    private static final String HELP = "Chỉ nhập vào các ô nền vàng. Tiêu chí có số liệu thì điểm do quy tắc tính. "
            + "Giữ nguyên cột Khoá, điểm tối đa và các dòng; không dùng công thức.";

    private static final String INPUT_COLOUR = "FFF9DB";
    private static final String HEADING_COLOUR = "DDEBF7";
    private static final int FIGURE_LABEL_WIDTH = 40;
    private static final int FIGURE_VALUE_WIDTH = 14;

    private final SheetForm form;
    private final Worksheet sheet;
    private final Pickers pickers;

    private SheetWriter(SheetForm form, Worksheet sheet, Pickers pickers) {
        this.form = form;
        this.sheet = sheet;
        this.pickers = pickers;
    }

    static byte[] write(SheetForm form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "DTI", "1.0");
                Worksheet lists = book.newWorksheet(Pickers.SHEET);
                Worksheet table = book.newWorksheet(TABLE)) {
            book.setActiveTab(1);
            new SheetWriter(form, table, new Pickers(lists)).write();
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook cannot be written to memory", e);
        }
        return ReproducibleWorkbook.zip(bytes.toByteArray());
    }

    private void write() {
        int row = writeTitle() + 1;
        writeHeadings(row);
        sheet.freezePane(3, row + 1);
        for (Line line : form.lines()) {
            row++;
            writePrint(row, line);
            if (line.leaf() == null) {
                sheet.range(row, 0, row, SheetColumn.POINTS.ordinal())
                        .style()
                        .bold()
                        .set();
            } else {
                writeLeaf(row, line, line.leaf());
            }
        }
    }

    private int writeTitle() {
        var opening = form.submission().opening();
        var pin = form.submission().framework();
        Map<SheetTitle, String> titles = new EnumMap<>(SheetTitle.class);
        titles.put(SheetTitle.CAMPAIGN, opening.campaign());
        titles.put(SheetTitle.UNIT, opening.unit());
        titles.put(SheetTitle.UNIT_NAME, form.unitName());
        titles.put(SheetTitle.FRAMEWORK, pin.key() + " v" + pin.version());
        titles.put(SheetTitle.VERSION, Long.toString(form.submission().version()));
        titles.put(SheetTitle.HELP, HELP);
        int row = 0;
        for (Map.Entry<SheetTitle, String> title : titles.entrySet()) {
            sheet.value(row, 0, title.getKey().label());
            sheet.value(row, 1, EscapedText.written(title.getValue()));
            sheet.style(row, 1).format("@").set();
            row++;
        }
        return row;
    }

    private void writeHeadings(int row) {
        for (SheetColumn column : SheetColumn.values()) {
            heading(row, column.ordinal(), column.heading(), column.widthCharacters());
        }
        for (int figure = 0; figure < form.figuresMax(); figure++) {
            heading(row, SheetColumn.labelIndex(figure), SheetColumn.labelHeading(figure), FIGURE_LABEL_WIDTH);
            heading(row, SheetColumn.valueIndex(figure), SheetColumn.valueHeading(figure), FIGURE_VALUE_WIDTH);
        }
        Printing.across(sheet, row);
    }

    private void heading(int row, int column, String text, int widthCharacters) {
        sheet.value(row, column, text);
        sheet.style(row, column).bold().wrapText(true).fillColor(HEADING_COLOUR).set();
        sheet.width(column, widthCharacters);
    }

    private void writePrint(int row, Line line) {
        text(row, SheetColumn.KEY, line.node().key());
        text(row, SheetColumn.CODE, line.node().code());
        text(row, SheetColumn.NAME, line.node().name());
        text(row, SheetColumn.RULE, line.leaf() == null ? null : rule(line));
        put(row, SheetColumn.MAXIMUM.ordinal(), maximum(form, line));
        sheet.style(row, SheetColumn.KEY.ordinal()).format("@").set();
        sheet.style(row, SheetColumn.CODE.ordinal()).format("@").set();
        sheet.style(row, SheetColumn.NAME.ordinal()).wrapText(true).set();
        sheet.style(row, SheetColumn.RULE.ordinal()).wrapText(true).set();
    }

    static Cell maximum(SheetForm form, Line line) {
        return DisplayedValues.points(form.framework().max(line.node().key()));
    }

    private void writeLeaf(int row, Line line, Leaf leaf) {
        DisplayedValues.Leaf shown = DisplayedValues.Leaf.of(line);
        put(row, SheetColumn.POINTS.ordinal(), shown.points());
        put(row, SheetColumn.NOTE.ordinal(), shown.note());
        boolean open = !line.entry().isExcluded();
        if (open) {
            input(row, SheetColumn.NOTE.ordinal(), "@");
        }
        if (open && leaf.manual()) {
            input(row, SheetColumn.POINTS.ordinal(), "General");
            pickers.points(sheet.range(row, SheetColumn.POINTS.ordinal(), row, SheetColumn.POINTS.ordinal()), leaf);
        }
        for (int i = 0; i < line.figures().size(); i++) {
            int value = SheetColumn.valueIndex(i);
            InputDefinition figure = line.figures().get(i);
            sheet.value(row, SheetColumn.labelIndex(i), FigureLabels.of(figure, line.entry(), form.submission()));
            sheet.style(row, SheetColumn.labelIndex(i)).wrapText(true).set();
            put(row, value, shown.figures().get(i));
            if (open) {
                input(row, value, figure.type().isNumber() && !figure.isPercent() ? "General" : "@");
                pickers.figure(sheet.range(row, value, row, value), line.rule(), figure);
            }
        }
    }

    /**
     * Returns the printed rule with the numbers of its lines. Where nothing is printed, it says that points are entered
     * directly.
     */
    private static String rule(Line line) {
        RuleBasis basis = line.rule().basis();
        String lines = basis.lines().isEmpty()
                ? ""
                : "(dòng " + basis.lines().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        String excluded = line.entry().isExcluded() ? "Hội đồng đã loại trừ tiêu chí này." : null;
        String text = Stream.of(
                        excluded,
                        Objects.requireNonNullElse(basis.text(), "Nhập điểm trực tiếp, từ 0 đến điểm tối đa."),
                        basis.interpretation() == null ? null : "Cách hiểu: " + basis.interpretation(),
                        lines)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return text.substring(0, Math.min(text.length(), WorkbookLimits.CELL_LENGTH_MAX));
    }

    private void text(int row, SheetColumn column, @Nullable String text) {
        if (text != null) {
            sheet.value(row, column.ordinal(), EscapedText.written(text));
        }
    }

    private void input(int row, int column, String format) {
        sheet.style(row, column)
                .fillColor(INPUT_COLOUR)
                .format(format)
                .wrapText(true)
                .set();
    }

    private void put(int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Words(String raw) -> sheet.value(row, column, EscapedText.written(raw));
            case Cell.Figure(var number) -> sheet.value(row, column, number);
            case Cell.Flag(boolean holds) -> sheet.value(row, column, holds);
            case Cell.Blank _ -> {}
            case Cell.Formula _, Cell.Broken _ -> throw new IllegalArgumentException("never shown: " + cell);
        }
    }
}
