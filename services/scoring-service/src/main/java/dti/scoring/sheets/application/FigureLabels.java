package dti.scoring.sheets.application;

import dti.rules.rule.InputDefinition;
import dti.rules.rule.InputOrigin;
import dti.rules.rule.InputType;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SuppliedInputs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the label to the left of a figure: its meaning, how to enter it, and its value from other sources. */
final class FigureLabels {

    private FigureLabels() {}

    static String of(InputDefinition figure, LeafEntry entry, Submission.Opened submission) {
        List<String> hints = new ArrayList<>();
        hints.add(kind(figure.type()));
        if (figure.unit() != null) {
            hints.add(figure.unit());
        }
        SuppliedInputs supplied = entry.supplied();
        if (supplied != null && supplied.inputs().containsKey(figure.name())) {
            hints.add("nguồn dữ liệu: " + shown(figure, supplied.inputs().get(figure.name())));
        }
        InputOrigin from = figure.from();
        if (from != null && from.place() == InputOrigin.Place.INFO) {
            hints.add("để trống thì lấy thông tin chung " + from.key()
                    + known(submission.info().get(from.key())));
        }
        return figure.label() + " [" + String.join("; ", hints) + "]";
    }

    private static String known(@Nullable Object value) {
        return value == null ? "" : " = " + value;
    }

    private static String shown(InputDefinition figure, @Nullable Object value) {
        return DisplayedValues.figure(figure, java.util.Map.of(), value) instanceof dti.workbook.Cell.Words words
                ? words.text()
                : String.valueOf(value);
    }

    private static String kind(InputType type) {
        return switch (type) {
            case BOOLEAN -> "có/không";
            case INTEGER -> "số nguyên";
            case DECIMAL -> "số";
            case OPTION -> "chọn một";
            case DATE -> "ngày, ví dụ 31/01/2024";
        };
    }
}
