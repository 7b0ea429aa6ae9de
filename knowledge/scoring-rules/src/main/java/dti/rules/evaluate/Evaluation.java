package dti.rules.evaluate;

import dti.rules.language.Bilingual;
import dti.rules.number.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of one evaluation: the inputs it used, the inputs that are missing, and its steps. */
final class Evaluation {

    static final String DUE = "campaign:due";
    static final String REFERENCE = "campaign:reference";

    private final Map<String, InputValue> resolved;
    private final EvaluationContext context;
    private final Map<String, InputValue> used = new LinkedHashMap<>();
    private final List<CalculationStep> steps = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final List<Flag> flags = new ArrayList<>(1);
    private final List<InputProblem> problems = new ArrayList<>(1);
    private Outcome.NotApplicable.@Nullable Reason notApplicable;

    Evaluation(Map<String, InputValue> resolved, EvaluationContext context) {
        this.resolved = resolved;
        this.context = context;
    }

    EvaluationContext context() {
        return context;
    }

    void step(CalculationStep step) {
        steps.add(step);
    }

    void flag(Flag flag) {
        if (!flags.contains(flag)) {
            flags.add(flag);
        }
    }

    void exclude(Outcome.NotApplicable.Reason reason) {
        if (notApplicable == null) {
            notApplicable = reason;
        }
    }

    void refuse(String input, String vi, String en) {
        problems.add(new InputProblem(input, new Bilingual(vi, en)));
    }

    void requireAll(Collection<String> inputs) {
        missing.addAll(inputs);
    }

    /**
     * Lists a figure among the used inputs although nothing is computed from it. Does nothing where it has no value.
     */
    void show(String input) {
        InputValue value = resolved.get(input);
        if (value != null) {
            used.put(input, value);
        }
    }

    boolean uses(String input) {
        return used.containsKey(input);
    }

    /** The answer; null where there is none, which does not make the input missing. */
    @Nullable
    Boolean answer(String input) {
        InputValue value = resolved.get(input);
        if (value == null) {
            return null;
        }
        used.put(input, value);
        return value instanceof InputValue.Truth(boolean holds) ? holds : mismatch(input);
    }

    /** Whether the unit claims an exclusion; no answer counts as no claim. */
    boolean claims(String input) {
        return Boolean.TRUE.equals(answer(input));
    }

    /** The answer; null where there is none, which makes the input missing. */
    @Nullable
    Boolean truth(String input) {
        return take(input) instanceof InputValue.Truth(boolean holds) ? (Boolean) holds : null;
    }

    @Nullable
    Rational figure(String input) {
        return take(input) instanceof InputValue.Figure(Rational exact) ? exact : null;
    }

    @Nullable
    LocalDate day(String input) {
        return take(input) instanceof InputValue.Day(LocalDate date) ? date : null;
    }

    /** An option or a boolean as the key of a matrix; null where there is none, which makes the input missing. */
    @Nullable
    String key(String input) {
        return switch (take(input)) {
            case InputValue.Chosen(String option) -> option;
            case InputValue.Truth(boolean holds) -> String.valueOf(holds);
            case null -> null;
            case InputValue.Figure _, InputValue.Day _ -> mismatch(input);
        };
    }

    @Nullable
    LocalDate due() {
        if (context.due() == null) {
            missing.add(DUE);
        }
        return context.due();
    }

    @Nullable
    Rational reference() {
        if (context.reference() == null) {
            missing.add(REFERENCE);
        }
        return context.reference();
    }

    private @Nullable InputValue take(String input) {
        InputValue value = resolved.get(input);
        if (value == null) {
            missing.add(input);
            return null;
        }
        used.put(input, value);
        return value;
    }

    private static <T> T mismatch(String input) {
        throw new IllegalStateException("a rule that was never checked uses " + input + " as another type");
    }

    Outcome.NotApplicable.@Nullable Reason notApplicable() {
        return notApplicable;
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    List<Flag> flags() {
        return flags;
    }

    List<InputProblem> problems() {
        return problems;
    }

    Trace trace() {
        return new Trace(used, steps);
    }
}
