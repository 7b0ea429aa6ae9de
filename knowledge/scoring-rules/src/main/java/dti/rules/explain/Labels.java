package dti.rules.explain;

import dti.rules.evaluate.InputValue;
import dti.rules.language.Bilingual;
import dti.rules.number.Rational;
import dti.rules.rule.InputDefinition;
import dti.rules.rule.InputOrigin;
import dti.rules.rule.InputType;
import dti.rules.rule.Option;
import dti.rules.rule.Part;
import dti.rules.rule.Rule;
import dti.rules.rule.RuleSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The labels of a rule's inputs and of their values. */
final class Labels {

    private final RuleSpec rule;

    Labels(RuleSpec rule) {
        this.rule = rule;
    }

    /** The label in quotation marks, or the bare name where there is no label. */
    Bilingual quoted(String input) {
        if (input.startsWith("campaign:")) {
            return campaign(input);
        }
        String label = label(input);
        return Bilingual.same(label.equals(input) ? input : "“" + label + "”");
    }

    /** {@code a – label} for figures, which the arithmetic refers to by name; the label alone for other inputs. */
    Bilingual named(String input) {
        if (input.startsWith("campaign:")) {
            return campaign(input);
        }
        if (input.equals("points")) {
            return Phrase.of("số điểm", "the points");
        }
        String label = label(input);
        boolean isFigure = rule.input(input)
                .map(InputDefinition::type)
                .filter(InputType::isNumber)
                .isPresent();
        return Bilingual.same(isFigure && !label.equals(input) ? input + " – " + label : label);
    }

    /** The origin of an input, in brackets; empty for values entered on the leaf. */
    Bilingual origin(String input) {
        InputOrigin from = rule.input(input).map(InputDefinition::from).orElse(null);
        if (from == null) {
            return Bilingual.same("");
        }
        return switch (from.place()) {
            case INFO ->
                Phrase.of(
                        " (mục {0} của biểu thông tin chung)",
                        " (field {0} of the general-information form)", from.key());
            case PLAN -> Phrase.of(" (số liệu “{0}” của kế hoạch)", " (figure “{0}” of the plan)", from.key());
        };
    }

    private static Bilingual campaign(String name) {
        return name.equals("campaign:due")
                ? Phrase.of("thời hạn do đợt đánh giá quy định", "the due date, set by the campaign")
                : Phrase.of("giá trị tham chiếu của đợt đánh giá", "the campaign's reference value");
    }

    private String label(String input) {
        return rule.input(input).map(InputDefinition::label).orElse(input);
    }

    Bilingual value(String input, InputValue value) {
        return switch (value) {
            case InputValue.Truth(boolean holds) -> yesOrNo(holds);
            case InputValue.Figure(Rational exact) -> figure(input, exact);
            case InputValue.Chosen(String option) -> Bilingual.same(optionLabel(option));
            case InputValue.Day(LocalDate date) -> Phrase.of("{0}", "{0}", date);
        };
    }

    static Bilingual yesOrNo(boolean holds) {
        return holds ? new Bilingual("có", "yes") : new Bilingual("không", "no");
    }

    private Bilingual figure(String input, Rational exact) {
        InputDefinition definition = rule.input(input).orElse(null);
        if (definition == null || definition.unit() == null) {
            return Phrase.of("{0}", "{0}", exact);
        }
        return definition.isPercent()
                ? Phrase.of("{0}", "{0}", new Phrase.Share(exact))
                : Phrase.of("{0} {1}", "{0} {1}", exact, definition.unit());
    }

    private String optionLabel(String value) {
        return options(rule.rule())
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(Labels::label)
                .orElse(value);
    }

    static String label(Option option) {
        return Optional.ofNullable(option.label()).orElse(option.value());
    }

    private static Stream<Option> options(Rule within) {
        return switch (within) {
            case Rule.Choice choice -> choice.options().stream();
            case Rule.NotApplicableWhen(String _, Rule inner) -> options(inner);
            case Rule.Sum(List<Part> parts) -> parts.stream().map(Part::rule).flatMap(Labels::options);
            case Rule.Least(List<Rule> parts) -> parts.stream().flatMap(Labels::options);
            case Rule.When(String _, Rule then, Rule otherwise) -> Stream.concat(options(then), options(otherwise));
            case Rule.Matrix matrix ->
                matrix.cells().values().stream()
                        .flatMap(line -> line.values().stream())
                        .flatMap(Labels::options);
            case Rule.Manual _,
                    Rule.Fixed _,
                    Rule.Checklist _,
                    Rule.Ratio _,
                    Rule.Count _,
                    Rule.PointsEach _,
                    Rule.Steps _,
                    Rule.Lateness _,
                    Rule.Relative _ -> Stream.empty();
        };
    }
}
