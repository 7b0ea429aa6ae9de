package dti.framework.sheets.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dti.framework.sheets.domain.Faults;
import dti.framework.sheets.domain.SheetPlace;
import dti.framework.sheets.domain.Vocabulary;
import dti.workbook.Cell;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads single cells as values of the expected type. A cell of another type is a fault, and reads as null. */
final class CellReader {

    /**
     * The largest number that is read as text: a year or a code. Dates are larger, since Excel counts the days from
     * 1900.
     */
    private static final BigDecimal PLAIN_NUMBER_MAX = BigDecimal.valueOf(9_999);

    private final ObjectMapper json;
    private final Faults faults;

    CellReader(ObjectMapper json, Faults faults) {
        this.json = json;
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }

    /** The text of a cell. Only small whole numbers are read as text: as a number, 4.10 is 4.1, and 31/10 is 45596. */
    @Nullable
    String text(Cell cell, SheetPlace place) {
        return switch (cell) {
            case Cell.Blank _ -> null;
            case Cell.Words words -> words.text();
            case Cell.Figure(BigDecimal value) -> {
                boolean plain = value.scale() <= 0 && value.signum() >= 0 && value.compareTo(PLAIN_NUMBER_MAX) <= 0;
                if (!plain) {
                    faults.at(
                            place,
                            "ô chứa số hoặc ngày, phải là văn bản (khi là số, 4.10 thành 4.1): định dạng ô là Text rồi gõ lại",
                            "the cell holds a number or a date, and must be text (as numbers, 4.10 is 4.1): format it as Text and type it again");
                }
                yield value.toPlainString();
            }
            case Cell.Flag _ -> refuse(place, "phải là văn bản", "must be text");
            case Cell.Formula _ -> formula(place);
            case Cell.Broken _ -> broken(place);
        };
    }

    /** The points in a cell: a number, or a text that prints one. */
    @Nullable
    BigDecimal points(Cell cell, SheetPlace place) {
        return switch (cell) {
            case Cell.Blank _ -> null;
            case Cell.Figure(BigDecimal value) -> value;
            case Cell.Words words -> Vocabulary.printedPoints(words.text()).orElseGet(() -> notPoints(place));
            case Cell.Flag _ -> notPoints(place);
            case Cell.Formula _ -> formula(place);
            case Cell.Broken _ -> broken(place);
        };
    }

    private @Nullable BigDecimal notPoints(SheetPlace place) {
        return refuse(place, "phải là số điểm, ví dụ 10 hoặc 0,5", "must be a number of points, for example 10 or 0.5");
    }

    /** A value whose name is in the vocabulary. */
    <T> @Nullable T word(Cell cell, SheetPlace place, Function<String, Optional<T>> meaning, String known) {
        String text = cell instanceof Cell.Flag(boolean value) ? Vocabulary.yesOrNo(value) : text(cell, place);
        if (text == null) {
            return null;
        }
        return meaning.apply(text).orElseGet(() -> refuse(place, "phải là: " + known, "must be one of: " + known));
    }

    /** Any JSON value; null where the text is empty. */
    @Nullable
    Object json(String text, SheetPlace place) {
        try {
            return text.isEmpty() ? null : json.readValue(text, Object.class);
        } catch (JsonProcessingException notJson) {
            return refuse(place, "không phải JSON hợp lệ", "is not valid JSON");
        }
    }

    <T> @Nullable T formula(SheetPlace place) {
        return refuse(
                place,
                "ô chứa công thức; hãy dán giá trị (Paste Values)",
                "the cell holds a formula; paste its value instead (Paste Values)");
    }

    <T> @Nullable T broken(SheetPlace place) {
        return refuse(place, "ô có lỗi của Excel", "the cell holds an error of Excel's");
    }

    <T> @Nullable T refuse(SheetPlace place, String vi, String en) {
        faults.at(place, vi, en);
        return null;
    }
}
