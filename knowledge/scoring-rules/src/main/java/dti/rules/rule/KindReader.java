package dti.rules.rule;

import dti.rules.framework.DocumentError;
import dti.rules.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one rule of any kind with its inner rules. */
final class KindReader {

    /** Takes the place of an unreadable rule, so that reading goes on; the reported error keeps it from being used. */
    private static final Rule UNREADABLE = new Rule.Fixed(Rational.ZERO);

    private static final List<String> KINDS = List.of(
            "manual",
            "checklist",
            "choice",
            "ratio",
            "count",
            "steps",
            "lateness",
            "matrix",
            "sum",
            "least",
            "when",
            "relative");

    private final List<DocumentError> errors;
    private int depth;
    private int rules;

    KindReader(List<DocumentError> errors) {
        this.errors = errors;
    }

    /** The outermost rule of a leaf. Only it may have these further fields, and only it may be manual. */
    Rule outermost(WireMap fields, String... furtherFields) {
        return read(fields, furtherFields);
    }

    /** A rule inside another: an object, or a bare fraction. */
    Rule rule(@Nullable Object wire, String pointer) {
        if (wire instanceof Map<?, ?>) {
            WireMap fields = WireMap.of(wire, pointer, errors);
            return fields == null ? UNREADABLE : inner(fields);
        }
        if (wire instanceof Boolean || wire == null) {
            errors.add(new DocumentError(
                    pointer,
                    "phải là một quy tắc hoặc một phân số, ví dụ “1/2”",
                    "must be a rule, or a fraction such as \"1/2\""));
            return UNREADABLE;
        }
        WireMap fraction = WireMap.of(Map.of("fraction", wire), pointer, new ArrayList<>());
        if (fraction == null) {
            return UNREADABLE;
        }
        Rational value = fraction.number("fraction", Rational.ZERO);
        fraction.errors().forEach(error -> errors.add(new DocumentError(pointer, error.message())));
        return new Rule.Fixed(value);
    }

    private Rule inner(WireMap fields) {
        if ("manual".equals(fields.raw("kind"))) {
            fields.error(
                    "kind",
                    "điểm chỉ được nhập cho cả mục: “manual” không được đặt bên trong quy tắc khác",
                    "points are entered for a whole leaf only: manual cannot be inside another rule");
            return UNREADABLE;
        }
        return read(fields);
    }

    private Rule read(WireMap fields, String... furtherFields) {
        if (depth == RuleLimits.DEPTH_MAX) {
            fields.errorHere(
                    "các quy tắc lồng nhau quá " + RuleLimits.DEPTH_MAX + " cấp",
                    "rules are nested more than " + RuleLimits.DEPTH_MAX + " deep");
            return UNREADABLE;
        }
        if (++rules > RuleLimits.RULES_MAX) {
            fields.errorHere(
                    "quy tắc chứa quá " + RuleLimits.RULES_MAX + " quy tắc con",
                    "the rule has more than " + RuleLimits.RULES_MAX + " rules inside");
            return UNREADABLE;
        }
        depth++;
        Rule rule = ofKind(fields, furtherFields);
        depth--;
        String excludedBy = fields.name("notApplicableWhen");
        return excludedBy == null ? rule : new Rule.NotApplicableWhen(excludedBy, rule);
    }

    private Rule ofKind(WireMap fields, String... further) {
        String kind = fields.requiredText("kind");
        return switch (kind) {
            case "manual" -> allowing(fields, further, new Rule.Manual());
            case "checklist" -> allowing(fields, further, checklist(fields), "allOf", "anyOf");
            case "choice" -> allowing(fields, further, choice(fields), "input", "options");
            case "ratio" ->
                allowing(
                        fields,
                        further,
                        ratio(fields),
                        "numerator",
                        "denominator",
                        "rate",
                        "target",
                        "below",
                        "inverse",
                        "whenDenominatorZero");
            case "count" -> allowing(fields, further, count(fields), "input", "required", "partial", "pointsEach");
            case "steps" -> allowing(fields, further, steps(fields), "input", "steps", "after");
            case "lateness" ->
                allowing(fields, further, lateness(fields), "issued", "daysLate", "issuedOn", "steps", "after");
            case "matrix" -> allowing(fields, further, matrix(fields), "row", "column", "cells");
            case "sum" -> allowing(fields, further, sum(fields), "parts");
            case "least" -> allowing(fields, further, least(fields), "parts");
            case "when" -> allowing(fields, further, when(fields), "input", "then", "otherwise");
            case "relative" -> allowing(fields, further, relative(fields), "input", "whenDenominatorZero");
            default -> unknownKind(fields, kind);
        };
    }

    private static Rule allowing(WireMap fields, String[] further, Rule rule, String... own) {
        fields.allowOnly(Stream.of(new String[] {"kind", "notApplicableWhen"}, further, own)
                .flatMap(Stream::of)
                .toArray(String[]::new));
        return rule;
    }

    private static Rule unknownKind(WireMap fields, String kind) {
        if (!kind.isEmpty()) {
            fields.error(
                    "kind",
                    "loại quy tắc không xác định; các loại hợp lệ: “" + String.join("”, “", KINDS) + "”",
                    "unknown kind of rule; known are " + String.join(", ", KINDS));
        }
        return UNREADABLE;
    }

    private static Rule checklist(WireMap fields) {
        boolean any = fields.has("anyOf");
        if (any == fields.has("allOf")) {
            fields.errorHere(
                    "quy tắc “checklist” phải có “allOf” hoặc “anyOf”, không có cả hai",
                    "a checklist has either allOf or anyOf");
        }
        return any
                ? new Rule.Checklist(ConditionJoin.ANY_OF, fields.names("anyOf", true))
                : new Rule.Checklist(ConditionJoin.ALL_OF, fields.names("allOf", true));
    }

    private static Rule choice(WireMap fields) {
        List<Option> options = new ArrayList<>();
        for (WireMap option : fields.objects("options", true)) {
            option.allowOnly("value", "label", "fraction");
            options.add(
                    new Option(option.requiredText("value"), option.text("label"), option.requiredNumber("fraction")));
        }
        return new Rule.Choice(fields.requiredName("input"), options);
    }

    private static Rule ratio(WireMap fields) {
        return new Rule.Ratio(
                quotient(fields),
                fields.number("target", Rational.ONE),
                fields.oneOf("below", BelowTarget.values(), BelowTarget.PROPORTIONAL),
                fields.flag("inverse"),
                whenZero(fields));
    }

    private static Quotient quotient(WireMap fields) {
        if (!fields.has("rate")) {
            return new Quotient.Sums(fields.names("numerator", true), fields.names("denominator", true));
        }
        if (fields.has("numerator") || fields.has("denominator") || fields.has("whenDenominatorZero")) {
            fields.error(
                    "rate",
                    "không dùng cùng “numerator”, “denominator” và “whenDenominatorZero”",
                    "a known rate replaces numerator, denominator and whenDenominatorZero");
        }
        return new Quotient.Rate(fields.requiredName("rate"));
    }

    private static WhenZero whenZero(WireMap fields) {
        WhenZero[] stated = {WhenZero.ZERO, WhenZero.FULL, WhenZero.NOT_APPLICABLE};
        return fields.oneOf("whenDenominatorZero", stated, WhenZero.UNSTATED);
    }

    private static Rule count(WireMap fields) {
        String input = fields.requiredName("input");
        if (fields.has("pointsEach") == fields.has("required")) {
            fields.errorHere(
                    "quy tắc “count” phải có “required” hoặc “pointsEach”, không có cả hai",
                    "a count has either required or pointsEach");
        }
        if (!fields.has("pointsEach")) {
            return new Rule.Count(input, fields.number("required", Rational.ONE), fields.flag("partial"));
        }
        if (fields.has("partial")) {
            fields.error("partial", "chỉ được dùng cùng “required”", "is allowed only with required");
        }
        return new Rule.PointsEach(input, fields.requiredNumber("pointsEach"));
    }

    private static Rule steps(WireMap fields) {
        boolean atMost = fields.objects("steps", false).stream().anyMatch(step -> step.has("atMost"));
        if (atMost && !fields.has("after")) {
            fields.error(
                    "after",
                    "còn thiếu: cần nêu kết quả cho phần nằm trên bậc cuối cùng",
                    "is missing: what lies above the last step");
        }
        if (!atMost && fields.has("after")) {
            fields.error(
                    "after", "chỉ được dùng với các bậc có “atMost”", "is allowed only with steps that have atMost");
        }
        StepTable.Bound bound = atMost ? StepTable.Bound.AT_MOST : StepTable.Bound.AT_LEAST;
        return new Rule.Steps(fields.requiredName("input"), table(fields, bound));
    }

    private static Rule lateness(WireMap fields) {
        return new Rule.Lateness(issue(fields), table(fields, StepTable.Bound.AT_MOST));
    }

    private static Issue issue(WireMap fields) {
        if (!fields.has("issuedOn")) {
            return new Issue.DaysCounted(fields.requiredName("issued"), fields.requiredName("daysLate"));
        }
        if (fields.has("daysLate")) {
            fields.error(
                    "daysLate",
                    "số ngày chậm đã được tính từ ngày ban hành và thời hạn của đợt đánh giá; hãy bỏ một trong hai",
                    "the date of issue and the campaign's due date give the days; leave one out");
        }
        return new Issue.Dated(fields.name("issued"), fields.requiredName("issuedOn"));
    }

    private static StepTable table(WireMap fields, StepTable.Bound bound) {
        List<StepTable.Step> steps = new ArrayList<>();
        for (WireMap step : fields.objects("steps", true)) {
            step.allowOnly(bound.wire(), "fraction");
            steps.add(new StepTable.Step(step.requiredNumber(bound.wire()), step.requiredNumber("fraction")));
        }
        return new StepTable(bound, steps, fields.number("after", Rational.ZERO));
    }

    private Rule matrix(WireMap fields) {
        Map<String, Map<String, Rule>> cells = new LinkedHashMap<>();
        WireMap rows = WireMap.of(fields.raw("cells"), fields.at("cells"), errors);
        for (String row : rows == null ? List.<String>of() : rows.names()) {
            WireMap line = rows == null ? null : WireMap.of(rows.raw(row), rows.at(row), errors);
            Map<String, Rule> read = new LinkedHashMap<>();
            for (String column : line == null ? List.<String>of() : line.names()) {
                read.put(column, line == null ? UNREADABLE : rule(line.raw(column), line.at(column)));
            }
            cells.put(row, read);
        }
        return new Rule.Matrix(fields.requiredName("row"), fields.requiredName("column"), cells);
    }

    private Rule sum(WireMap fields) {
        List<Part> parts = new ArrayList<>();
        for (WireMap part : fields.objects("parts", true)) {
            part.allowOnly("weight", "rule");
            parts.add(new Part(part.requiredNumber("weight"), rule(part.raw("rule"), part.at("rule"))));
        }
        return new Rule.Sum(parts);
    }

    private Rule least(WireMap fields) {
        List<Rule> parts = new ArrayList<>();
        List<?> wire = fields.list("parts", true);
        for (int index = 0; index < wire.size(); index++) {
            parts.add(rule(wire.get(index), WireMap.child(fields.at("parts"), index)));
        }
        return new Rule.Least(parts);
    }

    private Rule when(WireMap fields) {
        return new Rule.When(
                fields.requiredName("input"),
                rule(fields.raw("then"), fields.at("then")),
                rule(fields.raw("otherwise"), fields.at("otherwise")));
    }

    private static Rule relative(WireMap fields) {
        return new Rule.Relative(fields.requiredName("input"), whenZero(fields));
    }
}
