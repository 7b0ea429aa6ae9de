package dti.rules.lint;

import dti.rules.number.Rational;
import dti.rules.rule.Part;
import dti.rules.rule.Rule;
import dti.rules.rule.StepTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Walks a rule and its inner rules. */
final class RuleWalk {

    private RuleWalk() {}

    /** The rule and all its inner rules, the outermost first. */
    static List<Rule> all(Rule rule) {
        List<Rule> found = new ArrayList<>();
        found.add(rule);
        inside(rule).forEach(inner -> found.addAll(all(inner)));
        return found;
    }

    static <T extends Rule> List<T> all(Rule rule, Class<T> kind) {
        return all(rule).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<Rule> inside(Rule rule) {
        return switch (rule) {
            case Rule.NotApplicableWhen(String _, Rule inner) -> Stream.of(inner);
            case Rule.Matrix matrix -> matrix.cells().values().stream().flatMap(line -> line.values().stream());
            case Rule.Sum(List<Part> parts) -> parts.stream().map(Part::rule);
            case Rule.Least(List<Rule> parts) -> parts.stream();
            case Rule.When(String _, Rule then, Rule otherwise) -> Stream.of(then, otherwise);
            case Rule.Manual _,
                    Rule.Fixed _,
                    Rule.Checklist _,
                    Rule.Choice _,
                    Rule.Ratio _,
                    Rule.Count _,
                    Rule.PointsEach _,
                    Rule.Steps _,
                    Rule.Lateness _,
                    Rule.Relative _ -> Stream.of();
        };
    }

    /** The largest fraction of the maximum that the rule can give. */
    static Rational most(Rule rule) {
        return switch (rule) {
            case Rule.Fixed(Rational fraction) -> fraction;
            case Rule.NotApplicableWhen(String _, Rule inner) -> most(inner);
            case Rule.Choice choice -> largest(choice.options().stream().map(option -> option.fraction()));
            case Rule.Steps(String _, StepTable table) -> most(table);
            case Rule.Lateness lateness -> most(lateness.table());
            case Rule.Matrix _, Rule.When _ -> largest(inside(rule).map(RuleWalk::most));
            case Rule.Sum(List<Part> parts) ->
                parts.stream()
                        .map(part -> part.weight().times(most(part.rule())))
                        .reduce(Rational.ZERO, Rational::plus);
            case Rule.Least(List<Rule> parts) ->
                parts.stream().map(RuleWalk::most).reduce(Rational.ONE, RuleWalk::smaller);
            case Rule.Manual _, Rule.Checklist _, Rule.Ratio _, Rule.Count _, Rule.PointsEach _, Rule.Relative _ ->
                Rational.ONE;
        };
    }

    private static Rational most(StepTable table) {
        return largest(
                Stream.concat(Stream.of(table.after()), table.steps().stream().map(StepTable.Step::fraction)));
    }

    private static Rational largest(Stream<Rational> fractions) {
        return fractions.reduce(Rational.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    private static Rational smaller(Rational a, Rational b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
