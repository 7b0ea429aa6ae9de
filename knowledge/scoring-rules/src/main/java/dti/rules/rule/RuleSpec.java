package dti.rules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rule of a leaf with its inputs, basis, readings and examples.
 *
 * @param inputs every input the rule or one of its readings uses
 * @param basis the print it comes from
 * @param readings the other readings of the print
 * @param tests examples it must reproduce before it is stored
 */
public record RuleSpec(
        Rule rule, List<InputDefinition> inputs, RuleBasis basis, List<Reading> readings, List<TestVector> tests) {

    /** A leaf whose points are entered. */
    public static final RuleSpec MANUAL =
            new RuleSpec(new Rule.Manual(), List.of(), RuleBasis.NONE, List.of(), List.of());

    public RuleSpec {
        inputs = List.copyOf(inputs);
        readings = List.copyOf(readings);
        tests = List.copyOf(tests);
    }

    /** Whether points are entered instead of inputs. */
    public boolean isManual() {
        return switch (rule) {
            case Rule.Manual _ -> true;
            case Rule.NotApplicableWhen(String _, Rule inner) -> inner instanceof Rule.Manual;
            default -> false;
        };
    }

    public Optional<InputDefinition> input(String name) {
        for (InputDefinition input : inputs) {
            if (input.name().equals(name)) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    /**
     * The spec with the named reading as its rule; the printed rule becomes the reading {@code literal}. Empty where
     * there is no such reading.
     */
    public Optional<RuleSpec> underReading(String name) {
        return readings.stream()
                .filter(reading -> reading.name().equals(name))
                .findFirst()
                .map(this::under);
    }

    private RuleSpec under(Reading chosen) {
        List<Reading> others = new ArrayList<>();
        others.add(new Reading(LITERAL, rule, basis.interpretation()));
        readings.stream().filter(reading -> !reading.equals(chosen)).forEach(others::add);
        String interpretation = chosen.interpretation() == null ? basis.interpretation() : chosen.interpretation();
        RuleBasis under = new RuleBasis(basis.text(), basis.lines(), interpretation, chosen.name());
        return new RuleSpec(chosen.rule(), inputs, under, others, tests);
    }

    /** The name of the printed rule when another reading is chosen. */
    public static final String LITERAL = "literal";
}
