package dti.scoring.sheets.application;

import dti.rules.rule.InputDefinition;
import dti.rules.rule.RuleSpec;
import dti.workbook.Cell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads single cells as values of a type. A cell of another type is a fault. The rules, not this class, check the
 * values.
 */
final class CellReader {

    private static final Set<String> YES = Set.of(Choices.YES, "x", "yes", "true");
    private static final Set<String> NO = Set.of(Choices.NO, "no", "false");

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,18})(?:[.,](\\d{1,12}))?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private final SheetFaults faults;

    CellReader(SheetFaults faults) {
        this.faults = faults;
    }

    /** Reads a text, or null where there is none. */
    @Nullable
    String text(Cell cell, CellPlace place) {
        return switch (cell) {
            case Cell.Blank _ -> null;
            case Cell.Words(String raw) -> DisplayedValues.plain(raw);
            case Cell.Figure(BigDecimal value) -> DisplayedValues.plain(value);
            case Cell.Flag(boolean holds) -> holds ? Choices.YES : Choices.NO;
            case Cell.Formula _ -> formula(place);
            case Cell.Broken _ -> broken(place);
        };
    }

    /**
     * Reads a number with a decimal comma or point. A number such as 1.000 could be one or a thousand, so it is
     * refused.
     */
    Optional<BigDecimal> number(Cell cell, CellPlace place) {
        return switch (cell) {
            case Cell.Figure(BigDecimal value) -> Optional.of(DisplayedValues.whole(value));
            case Cell.Words words -> number(words.text(), place);
            case Cell.Blank _ -> Optional.empty();
            case Cell.Flag _ -> notANumber(place);
            case Cell.Formula _ -> Optional.ofNullable(formula(place));
            case Cell.Broken _ -> Optional.ofNullable(broken(place));
        };
    }

    private Optional<BigDecimal> number(String text, CellPlace place) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches() || (number.group(2) != null && number.group(2).length() == 3)) {
            return notANumber(place);
        }
        return Optional.of(DisplayedValues.whole(new BigDecimal(text.replace(',', '.'))));
    }

    private Optional<BigDecimal> notANumber(CellPlace place) {
        return Optional.ofNullable(refuse(
                place,
                "phải là số, ví dụ 10 hoặc 0,5 (không dùng dấu phân cách hàng nghìn).",
                "must be a number such as 10 or 0.5, without separators of thousands."));
    }

    /** Reads a figure of a rule. Empty where the cell is blank or has a fault. */
    Optional<Object> figure(Cell cell, RuleSpec rule, InputDefinition figure, CellPlace place) {
        if (cell instanceof Cell.Blank) {
            return Optional.empty();
        }
        return switch (figure.type()) {
            case BOOLEAN -> Optional.ofNullable(yesOrNo(cell, place));
            case INTEGER, DECIMAL ->
                figure.isPercent()
                        ? percentage(cell, place)
                        : number(cell, place).map(Object.class::cast);
            case OPTION -> Optional.ofNullable(option(cell, Choices.of(rule, figure), place));
            case DATE -> Optional.ofNullable(day(cell, place));
        };
    }

    private @Nullable Object yesOrNo(Cell cell, CellPlace place) {
        if (cell instanceof Cell.Flag(boolean holds)) {
            return holds;
        }
        String word = text(cell, place);
        if (word == null) {
            return null;
        }
        String folded = word.toLowerCase(java.util.Locale.ROOT);
        if (YES.contains(folded) || NO.contains(folded)) {
            return YES.contains(folded);
        }
        return refuse(place, "phải là “có” hoặc “không”.", "must be “có” (yes) or “không” (no).");
    }

    /** Excel turns 90% into 0.9. So a number up to 1 could be a share or a percentage, and is refused. */
    private Optional<Object> percentage(Cell cell, CellPlace place) {
        if (cell instanceof Cell.Words words && words.text().endsWith("%")) {
            String bare = words.text().substring(0, words.text().length() - 1).strip();
            return number(bare, place).map(number -> DisplayedValues.plain(number) + "%");
        }
        if (cell instanceof Cell.Figure(BigDecimal value)
                && value.signum() > 0
                && value.compareTo(BigDecimal.ONE) <= 0) {
            return Optional.ofNullable(refuse(
                    place,
                    "không rõ là tỷ lệ hay phần trăm; hãy ghi dạng văn bản, ví dụ 90% hoặc 0,9%.",
                    "could be a share or a percentage; write it as text, such as 90% or 0.9%."));
        }
        return number(cell, place).map(Object.class::cast);
    }

    private @Nullable Object option(Cell cell, Map<String, String> choices, CellPlace place) {
        String word = text(cell, place);
        if (word == null) {
            return null;
        }
        for (Map.Entry<String, String> choice : choices.entrySet()) {
            if (word.equalsIgnoreCase(DisplayedValues.plain(choice.getValue())) || word.equals(choice.getKey())) {
                return choice.getKey();
            }
        }
        String known = String.join("; ", choices.values());
        return refuse(place, "phải là một trong: " + known + ".", "must be one of: " + known + ".");
    }

    /**
     * Reads a day as 2024-01-31, the recorded form, or as 31/01/2024. Excel's own day is a number that counts in one
     * of two calendars, so it is refused.
     */
    private @Nullable Object day(Cell cell, CellPlace place) {
        if (cell instanceof Cell.Figure) {
            return notADay(place);
        }
        String text = text(cell, place);
        if (text == null) {
            return null;
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        try {
            return dayFirst.matches()
                    ? LocalDate.of(
                                    Integer.parseInt(dayFirst.group(3)),
                                    Integer.parseInt(dayFirst.group(2)),
                                    Integer.parseInt(dayFirst.group(1)))
                            .toString()
                    : LocalDate.parse(text).toString();
        } catch (DateTimeException noDay) {
            return notADay(place);
        }
    }

    private @Nullable Object notADay(CellPlace place) {
        return refuse(
                place,
                "phải là ngày ghi dạng văn bản, ví dụ 31/01/2024.",
                "must be a day written as text, such as 31/01/2024.");
    }

    private <T> @Nullable T formula(CellPlace place) {
        return refuse(
                place,
                "ô chứa công thức; hãy dán giá trị (Paste Values).",
                "the cell holds a formula; paste its value instead (Paste Values).");
    }

    private <T> @Nullable T broken(CellPlace place) {
        return refuse(place, "ô có lỗi của Excel.", "the cell holds an error of Excel's.");
    }

    private <T> @Nullable T refuse(CellPlace place, String vi, String en) {
        faults.at(place, vi, en);
        return null;
    }
}
