package dti.scoring.submissions.domain;

import dti.rules.rule.InputDefinition;
import dti.rules.rule.InputOrigin;
import dti.rules.rule.Part;
import dti.rules.rule.Rule;
import dti.rules.rule.RuleSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the inputs of a rule that are compared with the campaign's reference value. */
final class RelativeRules {

    private RelativeRules() {}

    static boolean isRelative(RuleSpec spec) {
        return inputs(spec.rule()).findAny().isPresent();
    }

    /** The unit's own figure, or else the one of its general information. */
    static Optional<BigDecimal> value(RuleSpec spec, LeafEntry leaf, LeafContext circumstances) {
        LeafEntry.SelfScore self = leaf.self();
        return self == null
                ? Optional.empty()
                : inputs(spec.rule())
                        .findFirst()
                        .flatMap(name -> Optional.ofNullable(self.inputs().get(name))
                                .or(() -> informed(spec, name, circumstances)))
                        .filter(Number.class::isInstance)
                        .map(number -> new BigDecimal(number.toString()));
    }

    private static Optional<Object> informed(RuleSpec spec, String name, LeafContext circumstances) {
        return spec.input(name)
                .map(InputDefinition::from)
                .flatMap(from -> Optional.ofNullable(informed(from, circumstances)));
    }

    private static @Nullable Object informed(InputOrigin from, LeafContext circumstances) {
        return from.place() == InputOrigin.Place.INFO ? circumstances.info().get(from.key()) : null;
    }

    private static Stream<String> inputs(Rule within) {
        return switch (within) {
            case Rule.Relative relative -> Stream.of(relative.input());
            case Rule.NotApplicableWhen(String ignored, Rule inner) -> inputs(inner);
            case Rule.Sum(List<Part> parts) -> parts.stream().map(Part::rule).flatMap(RelativeRules::inputs);
            case Rule.Least(List<Rule> parts) -> parts.stream().flatMap(RelativeRules::inputs);
            case Rule.When(String ignored, Rule then, Rule otherwise) -> Stream.concat(inputs(then), inputs(otherwise));
            case Rule.Matrix matrix ->
                matrix.cells().values().stream()
                        .flatMap(line -> line.values().stream())
                        .flatMap(RelativeRules::inputs);
            case Rule.Manual ignored -> Stream.empty();
            case Rule.Fixed ignored -> Stream.empty();
            case Rule.Checklist ignored -> Stream.empty();
            case Rule.Choice ignored -> Stream.empty();
            case Rule.Ratio ignored -> Stream.empty();
            case Rule.Count ignored -> Stream.empty();
            case Rule.PointsEach ignored -> Stream.empty();
            case Rule.Steps ignored -> Stream.empty();
            case Rule.Lateness ignored -> Stream.empty();
        };
    }
}
