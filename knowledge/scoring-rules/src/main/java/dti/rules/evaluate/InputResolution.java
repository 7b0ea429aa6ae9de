package dti.rules.evaluate;

import dti.rules.language.Bilingual;
import dti.rules.rule.InputDefinition;
import dti.rules.rule.InputOrigin;
import dti.rules.rule.RuleLimits;
import dti.rules.rule.RuleSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a rule's inputs, each of the right type. A value entered on the leaf takes precedence over the
 * general-information form and the plan; {@code differing} names the inputs where they differ.
 */
record InputResolution(Map<String, InputValue> resolved, List<String> differing, List<InputProblem> problems) {

    private static final Bilingual UNKNOWN =
            new Bilingual("không phải là số liệu của tiêu chí này", "is not an input of this leaf");

    static InputResolution of(RuleSpec spec, InputValues values, EvaluationContext context) {
        InputResolution resolution = new InputResolution(new HashMap<>(), new ArrayList<>(1), new ArrayList<>(1));
        for (InputDefinition input : spec.inputs()) {
            resolution.resolve(input, values.entered().get(input.name()), original(input.from(), context));
        }
        for (String name : values.entered().keySet()) {
            boolean points = spec.isManual() && name.equals(RuleLimits.POINTS);
            if (!points && spec.input(name).isEmpty()) {
                resolution.problems.add(new InputProblem(name, UNKNOWN));
            }
        }
        return resolution;
    }

    private static @Nullable Object original(@Nullable InputOrigin origin, EvaluationContext context) {
        if (origin == null) {
            return null;
        }
        return switch (origin.place()) {
            case INFO -> context.info().get(origin.key());
            case PLAN -> context.plan().get(origin.key());
        };
    }

    private void resolve(InputDefinition input, @Nullable Object entered, @Nullable Object original) {
        Object value = entered == null ? original : entered;
        if (value == null) {
            return;
        }
        switch (InputConversion.convert(input, value)) {
            case InputConversion.Converted(InputValue converted) -> {
                resolved.put(input.name(), converted);
                if (entered != null && original != null && differs(input, converted, original)) {
                    differing.add(input.name());
                }
            }
            case InputConversion.Refused(Bilingual message) -> problems.add(new InputProblem(input.name(), message));
        }
    }

    private static boolean differs(InputDefinition input, InputValue entered, Object original) {
        return InputConversion.convert(input, original) instanceof InputConversion.Converted(InputValue known)
                && !known.equals(entered);
    }
}
