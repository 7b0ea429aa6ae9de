package dti.scoring.sheets.application;

import dti.rules.rule.InputDefinition;
import dti.scoring.sheets.application.SheetForm.Line;
import dti.scoring.submissions.domain.LeafEntry.SelfScore;
import dti.workbook.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts recorded values to the cells that show them. A cell that still shows the recorded value was not changed.
 */
final class DisplayedValues {

    /** The precision of a number in Excel. */
    private static final MathContext KEPT = new MathContext(15);

    private DisplayedValues() {}

    /**
     * The cells of a leaf.
     *
     * @param figures one cell for each figure of the rule
     */
    record Leaf(Cell points, Cell note, List<Cell> figures) {

        static Leaf of(Line line) {
            SelfScore self = line.entry().self();
            Map<String, Object> inputs = self == null ? Map.of() : self.inputs();
            List<Cell> figures = line.figures().stream()
                    .map(figure -> figure(figure, Choices.of(line.rule(), figure), inputs.get(figure.name())))
                    .toList();
            return new Leaf(
                    DisplayedValues.points(self == null ? null : self.points()),
                    DisplayedValues.note(self == null ? null : self.note()),
                    figures);
        }
    }

    static Cell points(@Nullable BigDecimal points) {
        return points == null ? Cell.BLANK : number(points);
    }

    /** Returns a note with line breaks as XML keeps them, without the characters that no sheet can hold. */
    static Cell note(@Nullable String note) {
        String plain = note == null ? "" : plain(note);
        return plain.isEmpty() ? Cell.BLANK : new Cell.Words(plain);
    }

    static String plain(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(
                        lines.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]", ""), Normalizer.Form.NFC)
                .strip();
    }

    /**
     * Returns a figure of a rule. Percentages, days and options are texts: Excel would turn 90% into 0.9, and a day
     * into a number.
     *
     * @param choices the labels by recorded value
     */
    static Cell figure(InputDefinition figure, Map<String, String> choices, @Nullable Object value) {
        return switch (value) {
            case null -> Cell.BLANK;
            case Boolean holds -> new Cell.Words(holds ? Choices.YES : Choices.NO);
            case BigDecimal number -> figure.isPercent() ? new Cell.Words(plain(number)) : number(number);
            case Number number -> figure(figure, choices, new BigDecimal(number.toString()));
            default -> note(choices.getOrDefault(value.toString(), value.toString()));
        };
    }

    private static Cell number(BigDecimal value) {
        BigDecimal kept = value.round(KEPT);
        return kept.compareTo(value) == 0 ? new Cell.Figure(kept.stripTrailingZeros()) : new Cell.Words(plain(value));
    }

    static String plain(BigDecimal number) {
        return whole(number).toPlainString();
    }

    /** Returns the same number without an exponent and without trailing zeros. */
    static BigDecimal whole(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean same(Cell one, Cell other) {
        return one instanceof Cell.Words a && other instanceof Cell.Words b
                ? plain(a.raw()).equals(plain(b.raw()))
                : one.equals(other);
    }
}
