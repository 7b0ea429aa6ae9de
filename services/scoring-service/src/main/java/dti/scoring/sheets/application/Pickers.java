package dti.scoring.sheets.application;

import dti.rules.rule.InputDefinition;
import dti.rules.rule.RuleSpec;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** Makes Excel itself refuse invalid values. The lists to pick from are on a sheet of their own. */
final class Pickers {

    /** The name of the sheet with the lists. */
    static final String SHEET = "Danh mục";

    private static final int WIDTH = 60;

    private final Worksheet lists;
    private final Map<List<String>, Range> known = new HashMap<>();

    Pickers(Worksheet lists) {
        this.lists = lists;
    }

    void points(Range cell, Leaf leaf) {
        number(cell, "&lt;=" + DisplayedValues.plain(leaf.max()), "Điểm từ 0 đến " + DisplayedValues.plain(leaf.max()));
    }

    void figure(Range cell, RuleSpec rule, InputDefinition figure) {
        switch (figure.type()) {
            case BOOLEAN -> pick(cell, List.of(Choices.YES, Choices.NO));
            case OPTION -> pick(cell, new ArrayList<>(Choices.of(rule, figure).values()));
            case INTEGER, DECIMAL -> {
                if (!figure.isPercent()) {
                    number(cell, "&gt;=0", "Số không âm");
                }
            }
            case DATE -> {}
        }
    }

    /** The library writes the formula into the sheet unchanged, so its signs must be escaped for XML. */
    private static void number(Range cell, String bound, String message) {
        String at = cell.toString();
        cell.validateWithFormula("AND(ISNUMBER(" + at + ")," + at + "&gt;=0," + at + bound + ")")
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("Giá trị không hợp lệ")
                .error(message)
                .showErrorMessage(true);
    }

    private void pick(Range cell, List<String> values) {
        if (!values.isEmpty()) {
            cell.validateWithList(known.computeIfAbsent(values, this::list))
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle("Giá trị không hợp lệ")
                    .error("Hãy chọn trong danh sách")
                    .showErrorMessage(true);
        }
    }

    private Range list(List<String> values) {
        int column = known.size();
        for (int row = 0; row < values.size(); row++) {
            lists.value(row, column, values.get(row));
        }
        lists.width(column, WIDTH);
        return lists.range(0, column, values.size() - 1, column);
    }
}
