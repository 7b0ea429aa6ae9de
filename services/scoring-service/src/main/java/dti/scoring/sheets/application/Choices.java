package dti.scoring.sheets.application;

import dti.rules.rule.InputDefinition;
import dti.rules.rule.InputType;
import dti.rules.rule.InputUse;
import dti.rules.rule.Option;
import dti.rules.rule.Rule;
import dti.rules.rule.RuleSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The options of a figure, and their labels for people. */
final class Choices {

    static final String YES = "có";
    static final String NO = "không";

    private Choices() {}

    /** Returns the labels by recorded value, in the order of the options. Empty where the figure has no options. */
    static Map<String, String> of(RuleSpec rule, InputDefinition figure) {
        return figure.type() == InputType.OPTION ? options(rule.rule(), figure.name()) : Map.of();
    }

    private static Map<String, String> options(Rule rule, String figure) {
        Map<String, String> labels = new LinkedHashMap<>();
        labelled(rule, figure)
                .ifPresent(options -> options.forEach(option ->
                        labels.put(option.value(), option.label() == null ? option.value() : option.label())));
        boolean distinct = labels.values().stream().distinct().count() == labels.size();
        if (labels.isEmpty() || !distinct) {
            labels.clear();
            InputUse.of(rule).stream()
                    .filter(use -> use.input().equals(figure))
                    .flatMap(use -> use.options().stream().sorted())
                    .forEach(value -> labels.put(value, value));
        }
        return labels;
    }

    private static Optional<List<Option>> labelled(Rule rule, String figure) {
        return switch (rule) {
            case Rule.Choice(String input, List<Option> options) when input.equals(figure) -> Optional.of(options);
            case Rule.NotApplicableWhen(String _, Rule inner) -> labelled(inner, figure);
            case Rule.When(String _, Rule then, Rule otherwise) -> first(Stream.of(then, otherwise), figure);
            case Rule.Sum(var parts) -> first(parts.stream().map(part -> part.rule()), figure);
            case Rule.Least(List<Rule> parts) -> first(parts.stream(), figure);
            case Rule.Matrix matrix ->
                first(matrix.cells().values().stream().flatMap(line -> line.values().stream()), figure);
            case Rule.Choice _, Rule.Manual _, Rule.Fixed _, Rule.Checklist _, Rule.Ratio _ -> Optional.empty();
            case Rule.Count _, Rule.PointsEach _, Rule.Steps _, Rule.Lateness _, Rule.Relative _ -> Optional.empty();
        };
    }

    private static Optional<List<Option>> first(Stream<Rule> rules, String figure) {
        return rules.flatMap(rule -> labelled(rule, figure).stream()).findFirst();
    }
}
