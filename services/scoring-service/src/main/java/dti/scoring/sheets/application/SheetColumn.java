package dti.scoring.sheets.application;

import java.util.Arrays;
import java.util.Optional;

/** The columns of every unit's sheet. To their right are the figures of rules, with a label and a value for each. */
enum SheetColumn {
    KEY("key", "Khoá", 10),
    CODE("code", "STT", 10),
    NAME("name", "Chỉ số/Tiêu chí", 60),
    MAXIMUM("maximum", "Điểm tối đa", 10),
    RULE("rule", "Cách tính điểm", 60),
    POINTS("points", "Điểm tự đánh giá", 12),
    NOTE("note", "Ghi chú", 40);

    private static final String LABEL = "Số liệu ";
    private static final String VALUE = "Giá trị ";

    private final String field;
    private final String heading;
    private final int widthCharacters;

    SheetColumn(String field, String heading, int widthCharacters) {
        this.field = field;
        this.heading = heading;
        this.widthCharacters = widthCharacters;
    }

    /** Returns the name in pointers. */
    String field() {
        return field;
    }

    String heading() {
        return heading;
    }

    int widthCharacters() {
        return widthCharacters;
    }

    static Optional<SheetColumn> headed(String text) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equalsIgnoreCase(text))
                .findFirst();
    }

    /** Returns the heading over a figure's label, counted from 0. */
    static String labelHeading(int figure) {
        return LABEL + (figure + 1);
    }

    /** Returns the heading over a figure's value, counted from 0. */
    static String valueHeading(int figure) {
        return VALUE + (figure + 1);
    }

    /** Returns the column in which {@link SheetWriter} writes a figure's label. The value is to the right of it. */
    static int labelIndex(int figure) {
        return values().length + 2 * figure;
    }

    static int valueIndex(int figure) {
        return labelIndex(figure) + 1;
    }
}
