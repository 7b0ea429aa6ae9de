package dti.rules.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place where a rule uses an input.
 *
 * @param input its name
 * @param type the type it must have there; for numbers {@link InputType#DECIMAL}, which an integer satisfies
 * @param options the values known there, for an option; else empty
 */
public record InputUse(String input, InputType type, Set<String> options) {

    private static final Set<String> TRUE_AND_FALSE = Set.of("true", "false");

    /** All uses of inputs, in the order of the rule. */
    public static List<InputUse> of(Rule rule) {
        List<InputUse> uses = new ArrayList<>();
        collect(rule, uses);
        return uses;
    }

    /** The definitions of a rule that lists none, derived from the uses of its inputs and labelled with their names. */
    static List<InputDefinition> definitions(Rule rule, Collection<Reading> readings) {
        Map<String, InputDefinition> definitions = new LinkedHashMap<>();
        Stream.concat(Stream.of(rule), readings.stream().map(Reading::rule))
                .flatMap(each -> of(each).stream())
                .forEach(use -> definitions.putIfAbsent(
                        use.input(), new InputDefinition(use.input(), use.input(), use.type(), null, null)));
        return List.copyOf(definitions.values());
    }

    private static void collect(Rule rule, List<InputUse> uses) {
        switch (rule) {
            case Rule.Manual _, Rule.Fixed _ -> {}
            case Rule.NotApplicableWhen(String input, Rule inner) -> {
                add(input, InputType.BOOLEAN, uses);
                collect(inner, uses);
            }
            case Rule.Checklist(ConditionJoin _, List<String> conditions) ->
                conditions.forEach(condition -> add(condition, InputType.BOOLEAN, uses));
            case Rule.Choice choice -> uses.add(ofChoice(choice));
            case Rule.Ratio ratio -> collect(ratio.quotient(), uses);
            case Rule.Count count -> add(count.input(), InputType.DECIMAL, uses);
            case Rule.PointsEach each -> add(each.input(), InputType.DECIMAL, uses);
            case Rule.Steps steps -> add(steps.input(), InputType.DECIMAL, uses);
            case Rule.Lateness lateness -> collect(lateness.issue(), uses);
            case Rule.Matrix matrix -> collect(matrix, uses);
            case Rule.Sum(List<Part> parts) -> parts.forEach(part -> collect(part.rule(), uses));
            case Rule.Least(List<Rule> parts) -> parts.forEach(part -> collect(part, uses));
            case Rule.When(String input, Rule then, Rule otherwise) -> {
                add(input, InputType.BOOLEAN, uses);
                collect(then, uses);
                collect(otherwise, uses);
            }
            case Rule.Relative relative -> add(relative.input(), InputType.DECIMAL, uses);
        }
    }

    private static void collect(Quotient quotient, List<InputUse> uses) {
        switch (quotient) {
            case Quotient.Rate(String input) -> add(input, InputType.DECIMAL, uses);
            case Quotient.Sums(List<String> numerator, List<String> denominator) -> {
                numerator.forEach(input -> add(input, InputType.DECIMAL, uses));
                denominator.forEach(input -> add(input, InputType.DECIMAL, uses));
            }
        }
    }

    private static void collect(Issue issue, List<InputUse> uses) {
        switch (issue) {
            case Issue.DaysCounted(String issued, String daysLate) -> {
                add(issued, InputType.BOOLEAN, uses);
                add(daysLate, InputType.INTEGER, uses);
            }
            case Issue.Dated(@Nullable String issued, String issuedOn) -> {
                if (issued != null) {
                    add(issued, InputType.BOOLEAN, uses);
                }
                add(issuedOn, InputType.DATE, uses);
            }
        }
    }

    private static void collect(Rule.Matrix matrix, List<InputUse> uses) {
        uses.add(ofKeys(matrix.row(), matrix.cells().keySet()));
        Set<String> columns =
                matrix.cells().values().stream().map(Map::keySet).findFirst().orElse(Set.of());
        uses.add(ofKeys(matrix.column(), columns));
        matrix.cells().values().forEach(line -> line.values().forEach(cell -> collect(cell, uses)));
    }

    private static InputUse ofKeys(String input, Set<String> keys) {
        return TRUE_AND_FALSE.containsAll(keys)
                ? new InputUse(input, InputType.BOOLEAN, Set.of())
                : new InputUse(input, InputType.OPTION, Set.copyOf(keys));
    }

    private static InputUse ofChoice(Rule.Choice choice) {
        return new InputUse(
                choice.input(),
                InputType.OPTION,
                Set.copyOf(choice.options().stream().map(Option::value).toList()));
    }

    private static void add(String input, InputType type, List<InputUse> uses) {
        uses.add(new InputUse(input, type, Set.of()));
    }
}
