package dti.rules.evaluate;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A second, plain implementation of the rules with unreduced fractions, read directly from the document. The engine
 * must agree with it. It shares no code with the engine.
 */
final class Naive {

    /** A fraction that is never reduced. */
    record Share(BigInteger over, BigInteger under) {

        static Share of(String text) {
            String[] parts = text.endsWith("%") ? new String[] {text.replace("%", ""), "100"} : text.split("/");
            return new Share(new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
        }

        static Share of(Object number) {
            return of(number.toString());
        }

        boolean atLeast(Share other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under)) >= 0;
        }

        Share plus(Share other) {
            return new Share(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Share times(Share other) {
            return new Share(over.multiply(other.over), under.multiply(other.under));
        }

        Share per(Share other) {
            return new Share(over.multiply(other.under), under.multiply(other.over));
        }

        boolean isZero() {
            return over.signum() == 0;
        }

        /** The value in hundredths, rounded half up. */
        BigInteger hundredths() {
            BigInteger doubled = under.shiftLeft(1);
            return over.multiply(BigInteger.valueOf(200)).add(under).divide(doubled);
        }
    }

    static final Share NONE = Share.of("0");
    static final Share ALL = Share.of("1");

    final Set<String> missing = new TreeSet<>();
    boolean out;

    private final Map<String, Object> inputs;
    private final EvaluationContext context;

    Naive(Map<String, Object> inputs, EvaluationContext context) {
        this.inputs = inputs;
        this.context = context;
    }

    private static Object in(Map<?, ?> wire, Object field) {
        return Objects.requireNonNull(wire.get(field));
    }

    private @Nullable Object ask(Object name) {
        Object value = inputs.get((String) name);
        if (value == null) {
            missing.add((String) name);
        }
        return value;
    }

    private @Nullable Share number(Object name) {
        Object value = ask(name);
        return value == null ? null : Share.of(value);
    }

    @Nullable
    Share share(Object wire, Share available) {
        if (wire instanceof String fraction) {
            return Share.of(fraction);
        }
        Map<?, ?> rule = (Map<?, ?>) wire;
        if (rule.get("notApplicableWhen") instanceof String input && Boolean.TRUE.equals(inputs.get(input))) {
            out = true;
            return null;
        }
        return switch (String.valueOf(rule.get("kind"))) {
            case "checklist" -> checklist(rule);
            case "choice" -> choice(rule);
            case "ratio" -> ratio(rule);
            case "count" -> count(rule, available);
            case "steps" -> table(rule, number(in(rule, "input")));
            case "lateness" -> lateness(rule);
            case "matrix" -> matrix(rule, available);
            case "sum" -> sum(rule, available);
            case "least" -> least(rule, available);
            case "when" -> when(rule, available);
            default -> relative(rule);
        };
    }

    private @Nullable Share checklist(Map<?, ?> rule) {
        boolean all = rule.get("allOf") != null;
        List<Object> open = new ArrayList<>();
        for (Object name : (List<?>) (all ? in(rule, "allOf") : in(rule, "anyOf"))) {
            Object answer = inputs.get((String) name);
            if (answer == null) {
                open.add(name);
            } else if (answer.equals(!all)) {
                return all ? NONE : ALL;
            }
        }
        open.forEach(this::ask);
        return open.isEmpty() ? (all ? ALL : NONE) : null;
    }

    private @Nullable Share choice(Map<?, ?> rule) {
        Object chosen = ask(in(rule, "input"));
        for (Object option : (List<?>) in(rule, "options")) {
            if (in((Map<?, ?>) option, "value").equals(chosen)) {
                return Share.of(in((Map<?, ?>) option, "fraction"));
            }
        }
        return null;
    }

    private @Nullable Share ratio(Map<?, ?> rule) {
        Share ratio;
        if (rule.get("rate") != null) {
            ratio = number(in(rule, "rate"));
        } else {
            Share above = total((List<?>) in(rule, "numerator"));
            Share below = total((List<?>) in(rule, "denominator"));
            if (above == null || below == null) {
                return null;
            }
            if (below.isZero()) {
                return decide(rule.get("whenDenominatorZero"));
            }
            ratio = above.per(below);
        }
        if (ratio == null) {
            return null;
        }
        Share target = rule.get("target") == null ? ALL : Share.of(in(rule, "target"));
        if (Boolean.TRUE.equals(rule.get("inverse"))) {
            ratio = ratio.atLeast(ALL) ? NONE : ALL.plus(new Share(ratio.over().negate(), ratio.under()));
        }
        if (ratio.atLeast(target)) {
            return ALL;
        }
        return switch (String.valueOf(rule.get("below"))) {
            case "zero" -> NONE;
            case "literal" -> ratio;
            default -> ratio.per(target);
        };
    }

    private @Nullable Share total(List<?> names) {
        Share total = NONE;
        boolean complete = true;
        for (Object name : names) {
            Share value = number(name);
            complete &= value != null;
            total = value == null ? total : total.plus(value);
        }
        return complete ? total : null;
    }

    private @Nullable Share decide(@Nullable Object decision) {
        if ("not-applicable".equals(decision)) {
            out = true;
            return null;
        }
        return "full".equals(decision) ? ALL : NONE;
    }

    private @Nullable Share count(Map<?, ?> rule, Share available) {
        Share n = number(in(rule, "input"));
        if (n == null) {
            return null;
        }
        if (rule.get("pointsEach") != null) {
            Share points = n.times(Share.of(in(rule, "pointsEach")));
            return points.atLeast(available) ? ALL : points.per(available);
        }
        Share required = Share.of(in(rule, "required"));
        if (n.atLeast(required)) {
            return ALL;
        }
        return Boolean.TRUE.equals(rule.get("partial")) ? n.per(required) : NONE;
    }

    private static @Nullable Share table(Map<?, ?> rule, @Nullable Share value) {
        if (value == null) {
            return null;
        }
        for (Object row : (List<?>) in(rule, "steps")) {
            Map<?, ?> step = (Map<?, ?>) row;
            boolean holds = step.get("atLeast") != null
                    ? value.atLeast(Share.of(in(step, "atLeast")))
                    : Share.of(in(step, "atMost")).atLeast(value);
            if (holds) {
                return Share.of(in(step, "fraction"));
            }
        }
        return rule.get("after") == null ? NONE : Share.of(in(rule, "after"));
    }

    private @Nullable Share lateness(Map<?, ?> rule) {
        if (rule.get("issuedOn") == null) {
            Object issued = ask(in(rule, "issued"));
            return Boolean.FALSE.equals(issued)
                    ? NONE
                    : issued == null ? null : table(rule, number(in(rule, "daysLate")));
        }
        if (rule.get("issued") != null && Boolean.FALSE.equals(inputs.get((String) in(rule, "issued")))) {
            return NONE;
        }
        Object issuedOn = ask(in(rule, "issuedOn"));
        LocalDate due = context.due();
        if (due == null) {
            missing.add("campaign:due");
        }
        if (issuedOn == null || due == null) {
            return null;
        }
        long days = LocalDate.parse(issuedOn.toString()).toEpochDay() - due.toEpochDay();
        return table(rule, Share.of(days < 0 ? 0 : days));
    }

    private @Nullable Share matrix(Map<?, ?> rule, Share available) {
        Object row = ask(in(rule, "row"));
        Object column = ask(in(rule, "column"));
        if (row == null || column == null) {
            return null;
        }
        Map<?, ?> line = (Map<?, ?>) in((Map<?, ?>) in(rule, "cells"), row.toString());
        return share(in(line, column.toString()), available);
    }

    private @Nullable Share sum(Map<?, ?> rule, Share available) {
        Share sum = NONE;
        boolean complete = true;
        for (Object part : (List<?>) in(rule, "parts")) {
            Share weight = Share.of(in((Map<?, ?>) part, "weight"));
            Share share = share(in((Map<?, ?>) part, "rule"), available.times(weight));
            complete &= share != null;
            sum = share == null ? sum : sum.plus(share.times(weight));
        }
        return complete ? sum : null;
    }

    private @Nullable Share least(Map<?, ?> rule, Share available) {
        Share least = ALL;
        boolean complete = true;
        for (Object part : (List<?>) in(rule, "parts")) {
            Share share = share(part, available);
            complete &= share != null;
            least = share == null || share.atLeast(least) ? least : share;
        }
        return complete ? least : null;
    }

    private @Nullable Share when(Map<?, ?> rule, Share available) {
        Object holds = ask(in(rule, "input"));
        return holds == null ? null : share(in(rule, holds.equals(true) ? "then" : "otherwise"), available);
    }

    private @Nullable Share relative(Map<?, ?> rule) {
        Share value = number(in(rule, "input"));
        if (context.reference() == null) {
            missing.add("campaign:reference");
        }
        if (value == null || context.reference() == null) {
            return null;
        }
        Share reference = Share.of(context.reference());
        if (reference.isZero()) {
            return decide(rule.get("whenDenominatorZero"));
        }
        return value.atLeast(reference) ? ALL : value.per(reference);
    }
}
