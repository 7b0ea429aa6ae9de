package dti.rules.check;

import dti.rules.framework.DocumentError;
import dti.rules.number.Rational;
import dti.rules.rule.BelowTarget;
import dti.rules.rule.Issue;
import dti.rules.rule.Option;
import dti.rules.rule.Part;
import dti.rules.rule.Quotient;
import dti.rules.rule.Rule;
import dti.rules.rule.StepTable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks a rule and reports every gap, every overlap and every fraction outside 0…1. */
final class ShapeCheck {

    private static final Set<String> TRUE_AND_FALSE = Set.of("true", "false");

    private final InputUses uses;
    private final List<DocumentError> errors;

    ShapeCheck(InputUses uses, List<DocumentError> errors) {
        this.uses = uses;
        this.errors = errors;
    }

    void check(Rule rule, String at) {
        switch (rule) {
            case Rule.Manual _ -> {}
            case Rule.Fixed(Rational fraction) -> fraction(fraction, at);
            case Rule.NotApplicableWhen(String input, Rule inner) -> {
                uses.truth(input, at + "/notApplicableWhen");
                check(inner, at);
            }
            case Rule.Checklist checklist -> checklist(checklist, at);
            case Rule.Choice choice -> choice(choice, at);
            case Rule.Ratio ratio -> ratio(ratio, at);
            case Rule.Count count -> count(count, at);
            case Rule.PointsEach each -> pointsEach(each, at);
            case Rule.Steps steps -> steps(steps, at);
            case Rule.Lateness lateness -> lateness(lateness, at);
            case Rule.Matrix matrix -> matrix(matrix, at);
            case Rule.Sum(List<Part> parts) -> sum(parts, at);
            case Rule.Least(List<Rule> parts) -> least(parts, at);
            case Rule.When when -> when(when, at);
            case Rule.Relative relative -> uses.number(relative.input(), at + "/input");
        }
    }

    private void checklist(Rule.Checklist checklist, String at) {
        String field = switch (checklist.join()) {
            case ALL_OF -> at + "/allOf";
            case ANY_OF -> at + "/anyOf";
        };
        for (int index = 0; index < checklist.conditions().size(); index++) {
            uses.truth(checklist.conditions().get(index), field + "/" + index);
        }
        distinct(checklist.conditions(), field);
    }

    private void choice(Rule.Choice choice, String at) {
        Set<String> values = new HashSet<>();
        for (int index = 0; index < choice.options().size(); index++) {
            Option option = choice.options().get(index);
            fraction(option.fraction(), at + "/options/" + index + "/fraction");
            if (!values.add(option.value())) {
                error(
                        at + "/options/" + index + "/value",
                        "bị trùng: lựa chọn này đã có ở trên",
                        "overlaps: the same option is above");
            }
        }
        uses.option(choice.input(), values, at + "/input");
    }

    private void ratio(Rule.Ratio ratio, String at) {
        switch (ratio.quotient()) {
            case Quotient.Rate(String input) -> uses.number(input, at + "/rate");
            case Quotient.Sums(List<String> numerator, List<String> denominator) -> {
                summands(numerator, at + "/numerator");
                summands(denominator, at + "/denominator");
            }
        }
        if (ratio.target().signum() <= 0) {
            error(at + "/target", "phải lớn hơn 0", "must be above 0");
        }
        boolean boundToOne = ratio.inverse() || ratio.below() == BelowTarget.LITERAL;
        if (boundToOne && ratio.target().compareTo(Rational.ONE) > 0) {
            error(
                    at + "/target",
                    "không được lớn hơn 1 khi tỷ lệ được tính nghịch (“inverse”) hoặc lấy nguyên giá trị khi chưa đạt"
                            + " mục tiêu (“literal”)",
                    "must not exceed 1 where the ratio is inverse or taken literally below its target");
        }
    }

    private void summands(List<String> inputs, String at) {
        for (int index = 0; index < inputs.size(); index++) {
            uses.number(inputs.get(index), at + "/" + index);
        }
        distinct(inputs, at);
    }

    private void count(Rule.Count count, String at) {
        uses.number(count.input(), at + "/input");
        if (count.required().signum() <= 0) {
            error(at + "/required", "phải lớn hơn 0", "must be above 0");
        }
    }

    private void pointsEach(Rule.PointsEach each, String at) {
        uses.number(each.input(), at + "/input");
        if (each.points().signum() <= 0) {
            error(at + "/pointsEach", "phải lớn hơn 0", "must be above 0");
        }
    }

    private void steps(Rule.Steps steps, String at) {
        uses.number(steps.input(), at + "/input");
        table(steps.table(), at);
        List<StepTable.Step> rows = steps.table().steps();
        boolean fromBelow = steps.table().bound() == StepTable.Bound.AT_LEAST;
        if (fromBelow && !rows.isEmpty() && !rows.getLast().threshold().isZero()) {
            error(
                    at + "/steps",
                    "còn khoảng trống: bậc cuối cùng phải có “atLeast” bằng 0",
                    "leaves a gap: the last step must have atLeast 0");
        }
        boolean beyondAll = rows.stream().anyMatch(row -> row.threshold().compareTo(Rational.ONE) > 0);
        if (uses.isPercent(steps.input()) && beyondAll) {
            error(
                    at + "/steps",
                    "số liệu được tính bằng %: ngưỡng 80 phần trăm phải ghi là “80%”",
                    "the input is measured in %: write a threshold of 80 percent as \"80%\"");
        }
    }

    private void lateness(Rule.Lateness lateness, String at) {
        switch (lateness.issue()) {
            case Issue.DaysCounted(String issued, String daysLate) -> {
                uses.truth(issued, at + "/issued");
                uses.wholeNumber(daysLate, at + "/daysLate");
            }
            case Issue.Dated(@Nullable String issued, String issuedOn) -> {
                if (issued != null) {
                    uses.truth(issued, at + "/issued");
                }
                uses.date(issuedOn, at + "/issuedOn");
            }
        }
        table(lateness.table(), at);
    }

    private void table(StepTable table, String at) {
        for (int index = 0; index < table.steps().size(); index++) {
            StepTable.Step step = table.steps().get(index);
            String row = at + "/steps/" + index;
            fraction(step.fraction(), row + "/fraction");
            if (step.threshold().signum() < 0) {
                error(row + "/" + table.bound().wire(), "không được âm", "must not be negative");
            }
            if (index > 0 && overlaps(table, index)) {
                error(
                        row + "/" + table.bound().wire(),
                        "bị trùng: một bậc ở trên đã bao gồm trường hợp này",
                        "overlaps: an earlier step already covers it");
            }
        }
        fraction(table.after(), at + "/after");
    }

    private static boolean overlaps(StepTable table, int index) {
        Rational above = table.steps().get(index - 1).threshold();
        int compared = table.steps().get(index).threshold().compareTo(above);
        return switch (table.bound()) {
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
        };
    }

    private void matrix(Rule.Matrix matrix, String at) {
        if (matrix.row().equals(matrix.column())) {
            error(at + "/column", "phải là số liệu khác với số liệu của hàng", "must be another input than the row");
        }
        Set<String> columns = new HashSet<>();
        matrix.cells().values().forEach(line -> columns.addAll(line.keySet()));
        axis(matrix.row(), matrix.cells().keySet(), at + "/row");
        axis(matrix.column(), columns, at + "/column");
        for (Map.Entry<String, Map<String, Rule>> line : matrix.cells().entrySet()) {
            String row = at + "/cells/" + escaped(line.getKey());
            if (!line.getValue().keySet().equals(columns)) {
                error(
                        row,
                        "còn khoảng trống: mọi hàng phải có các cột như nhau",
                        "leaves a gap: every row must have the columns of every other");
            }
            line.getValue().forEach((column, cell) -> check(cell, row + "/" + escaped(column)));
        }
    }

    private void axis(String input, Set<String> keys, String at) {
        if (keys.size() < 2) {
            error(
                    at,
                    "còn khoảng trống: phải có ít nhất hai trường hợp",
                    "leaves a gap: there must be at least two cases");
        } else if (keys.equals(TRUE_AND_FALSE)) {
            uses.truth(input, at);
        } else {
            uses.option(input, keys, at);
        }
    }

    private void sum(List<Part> parts, String at) {
        Rational total = Rational.ZERO;
        for (int index = 0; index < parts.size(); index++) {
            Part part = parts.get(index);
            String row = at + "/parts/" + index;
            if (part.weight().signum() <= 0) {
                error(row + "/weight", "phải lớn hơn 0", "must be above 0");
            }
            total = total.plus(part.weight());
            check(part.rule(), row + "/rule");
        }
        if (total.compareTo(Rational.ONE) > 0) {
            error(
                    at + "/parts",
                    "tổng các trọng số là " + total + ", lớn hơn 1",
                    "the weights add to " + total + ", more than 1");
        }
    }

    private void least(List<Rule> parts, String at) {
        for (int index = 0; index < parts.size(); index++) {
            check(parts.get(index), at + "/parts/" + index);
        }
    }

    private void when(Rule.When when, String at) {
        uses.truth(when.input(), at + "/input");
        check(when.then(), at + "/then");
        check(when.otherwise(), at + "/otherwise");
    }

    private void fraction(Rational fraction, String at) {
        if (!fraction.isWithinUnit()) {
            error(at, "phải nằm trong khoảng 0…1, hiện là " + fraction, "must lie in 0…1, and is " + fraction);
        }
    }

    private void distinct(List<String> inputs, String at) {
        if (new HashSet<>(inputs).size() < inputs.size()) {
            error(at, "nêu một số liệu hai lần", "names an input twice");
        }
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private void error(String at, String vi, String en) {
        errors.add(new DocumentError(at, vi, en));
    }
}
