package dti.rules.evaluate;

import static dti.rules.evaluate.Leaf.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Random sound rules of every kind, with inputs that may be missing. The same seed gives the same rules. */
final class RandomRules {

    private static final List<String> FRACTIONS = List.of("0", "1/3", "1/2", "80%", "7/8", "1");
    private static final List<String> DECISIONS = List.of("zero", "full", "not-applicable");
    private static final int DEPTH_MAX = 3;

    private final Random random;
    private final Map<String, String> types = new LinkedHashMap<>();

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    /** A rule with the definitions of its inputs. */
    Map<String, Object> rule() {
        types.clear();
        Map<String, Object> rule = rule(0);
        while (types.isEmpty()) {
            rule = rule(0);
        }
        List<Object> inputs = new ArrayList<>();
        types.forEach((name, type) -> inputs.add(map("name", name, "label", name, "type", type)));
        rule.put("inputs", inputs);
        return rule;
    }

    /** Values for the last rule's inputs; about one in eight is missing. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        types.forEach((name, type) -> {
            if (random.nextInt(8) > 0) {
                values.put(name, value(name, type));
            }
        });
        return values;
    }

    private Object value(String name, String type) {
        return switch (type) {
            case "boolean" -> name.startsWith("out") ? random.nextInt(10) == 0 : random.nextBoolean();
            case "option" -> pick(List.of("x", "y", "z"));
            case "date" -> "2024-01-" + (10 + random.nextInt(20));
            case "integer" -> random.nextInt(6) == 0 ? 0 : random.nextInt(40);
            default -> random.nextInt(4) == 0 ? pick(List.of("0", "1/3", "9/10", "5/4")) : (Object) random.nextInt(40);
        };
    }

    private Map<String, Object> rule(int depth) {
        Map<String, Object> rule = kind(depth);
        if (random.nextInt(10) == 0) {
            rule.put("notApplicableWhen", input("out", "boolean"));
        }
        return rule;
    }

    private Map<String, Object> kind(int depth) {
        return switch (random.nextInt(depth < DEPTH_MAX ? 14 : 10)) {
            case 0 -> map("kind", "checklist", pick(List.of("allOf", "anyOf")), inputs("b", "boolean"));
            case 1 -> choice();
            case 2, 3, 4 -> ratio();
            case 5 -> count();
            case 6 ->
                map("kind", "count", "input", input("n", "integer"), "pointsEach", pick(List.of("1/4", "1", "2")));
            case 7 -> steps();
            case 8 -> lateness();
            case 9 -> map("kind", "relative", "input", input("v", "decimal"), "whenDenominatorZero", pick(DECISIONS));
            case 10 -> matrix(depth);
            case 11 -> map("kind", "sum", "parts", parts(depth));
            case 12 -> map("kind", "least", "parts", List.of(rule(depth + 1), rule(depth + 1)));
            default ->
                map("kind", "when", "input", input("b", "boolean"), "then", inner(depth), "otherwise", inner(depth));
        };
    }

    private Object inner(int depth) {
        return random.nextBoolean() ? pick(FRACTIONS) : rule(depth + 1);
    }

    private List<Object> parts(int depth) {
        List<Object> parts = new ArrayList<>();
        for (String weight : pick(List.of(List.of("1/2", "1/2"), List.of("1/3", "1/4", "1/5"), List.of("1")))) {
            parts.add(map("weight", weight, "rule", inner(depth)));
        }
        return parts;
    }

    private Map<String, Object> choice() {
        return map(
                "kind",
                "choice",
                "input",
                input("o", "option"),
                "options",
                List.of(
                        map("value", "x", "fraction", pick(FRACTIONS)),
                        map("value", "y", "fraction", pick(FRACTIONS)),
                        map("value", "z", "fraction", pick(FRACTIONS))));
    }

    private Map<String, Object> ratio() {
        Map<String, Object> ratio = map("kind", "ratio", "target", pick(List.of("1%", "1/2", "80%", "1")));
        ratio.put("below", pick(List.of("proportional", "literal", "zero")));
        ratio.put("inverse", random.nextInt(4) == 0);
        if (random.nextInt(4) == 0) {
            ratio.put("rate", input("r", "decimal"));
        } else {
            ratio.put("numerator", inputs("a", "integer"));
            ratio.put("denominator", inputs("d", "integer"));
            ratio.put("whenDenominatorZero", pick(DECISIONS));
        }
        return ratio;
    }

    private Map<String, Object> count() {
        return map(
                "kind",
                "count",
                "input",
                input("n", "integer"),
                "required",
                1 + random.nextInt(30),
                "partial",
                random.nextBoolean());
    }

    private Map<String, Object> steps() {
        int first = random.nextInt(10);
        return random.nextBoolean()
                ? map(
                        "kind",
                        "steps",
                        "input",
                        input("n", "integer"),
                        "steps",
                        List.of(
                                map("atLeast", first + 9, "fraction", "1"),
                                map("atLeast", first + 1, "fraction", "1/2"),
                                map("atLeast", 0, "fraction", "0")))
                : map(
                        "kind",
                        "steps",
                        "input",
                        input("n", "integer"),
                        "after",
                        "0",
                        "steps",
                        List.of(map("atMost", first, "fraction", "1"), map("atMost", first + 9, "fraction", "1/3")));
    }

    private Map<String, Object> lateness() {
        Map<String, Object> lateness = map(
                "kind",
                "lateness",
                "after",
                pick(List.of("0", "1/8")),
                "steps",
                List.of(map("atMost", 0, "fraction", "1"), map("atMost", 1 + random.nextInt(9), "fraction", "1/2")));
        if (random.nextBoolean()) {
            lateness.put("issued", input("b", "boolean"));
            lateness.put("daysLate", input("n", "integer"));
        } else {
            lateness.put("issuedOn", input("t", "date"));
        }
        return lateness;
    }

    private Map<String, Object> matrix(int depth) {
        return map(
                "kind",
                "matrix",
                "row",
                input("b", "boolean"),
                "column",
                input("o", "option"),
                "cells",
                map("true", line(depth), "false", line(depth)));
    }

    private Map<String, Object> line(int depth) {
        return map("x", inner(depth), "y", inner(depth), "z", inner(depth));
    }

    private List<String> inputs(String prefix, String type) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> input(prefix, type))
                .toList();
    }

    private String input(String prefix, String type) {
        String name = prefix + types.size();
        types.put(name, type);
        return name;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
