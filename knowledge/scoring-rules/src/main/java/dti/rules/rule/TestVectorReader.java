package dti.rules.rule;

import dti.rules.number.Points;
import dti.rules.number.Rational;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the examples a rule must reproduce. */
final class TestVectorReader {

    private TestVectorReader() {}

    static List<TestVector> read(WireMap fields) {
        List<TestVector> vectors = new ArrayList<>();
        for (WireMap vector : fields.objects("tests", false)) {
            vector.allowOnly(
                    "reading",
                    "inputs",
                    "due",
                    "reference",
                    "info",
                    "plan",
                    "fraction",
                    "points",
                    "max",
                    "flags",
                    "state",
                    "missing",
                    "invalid");
            vectors.add(new TestVector(vector.name("reading"), given(vector), expected(vector)));
        }
        return vectors;
    }

    private static TestVector.Given given(WireMap vector) {
        Rational reference = vector.has("reference") ? vector.number("reference", Rational.ZERO) : null;
        return new TestVector.Given(
                values(vector, "inputs"), date(vector), reference, values(vector, "info"), values(vector, "plan"));
    }

    private static Map<String, Object> values(WireMap vector, String field) {
        Map<String, Object> values = new LinkedHashMap<>();
        WireMap wire = vector.has(field) ? WireMap.of(vector.raw(field), vector.at(field), vector.errors()) : null;
        if (wire != null) {
            wire.names().forEach(name -> {
                Object value = wire.raw(name);
                if (value != null) {
                    values.put(name, value);
                }
            });
        }
        return values;
    }

    private static @Nullable LocalDate date(WireMap vector) {
        String due = vector.text("due");
        if (due == null) {
            return null;
        }
        try {
            return LocalDate.parse(due);
        } catch (DateTimeException malformed) {
            vector.error("due", "phải là ngày, ví dụ 2024-01-31", "must be a date such as 2024-01-31");
            return null;
        }
    }

    private static TestVector.Expected expected(WireMap vector) {
        List<String> outcomes = Stream.of("fraction", "points", "state", "missing", "invalid")
                .filter(vector::has)
                .toList();
        if (outcomes.size() != 1) {
            vector.errorHere(
                    "ví dụ kiểm tra phải có đúng một trong: “fraction”, “points”, “state”, “missing”, “invalid”",
                    "a test expects exactly one of fraction, points, state, missing, invalid");
            return new TestVector.Expected.NotApplicable();
        }
        if (!vector.has("points") && (vector.has("max") || vector.has("flags"))) {
            vector.errorHere(
                    "“max” và “flags” chỉ được dùng cùng “points”", "max and flags are allowed only with points");
        }
        return switch (outcomes.getFirst()) {
            case "fraction" -> new TestVector.Expected.Fraction(vector.requiredNumber("fraction"));
            case "points" -> scored(vector);
            case "missing" -> new TestVector.Expected.Missing(strings(vector, "missing"));
            case "invalid" -> new TestVector.Expected.Invalid(strings(vector, "invalid"));
            default -> state(vector);
        };
    }

    private static TestVector.Expected state(WireMap vector) {
        if (!"not-applicable".equals(vector.raw("state"))) {
            vector.error(
                    "state",
                    "phải là “not-applicable”; trạng thái khác được suy ra từ “points” hoặc “missing”",
                    "must be not-applicable; any other state follows from points or missing");
        }
        return new TestVector.Expected.NotApplicable();
    }

    private static TestVector.Expected scored(WireMap vector) {
        Points points = points(vector, "points");
        Points max = vector.has("max") ? points(vector, "max") : null;
        boolean flagged = vector.raw("flags") instanceof List<?> flags && !flags.isEmpty();
        Optional<List<String>> flags =
                vector.has("flags") ? Optional.of(flagged ? strings(vector, "flags") : List.of()) : Optional.empty();
        return new TestVector.Expected.Scored(points, max, flags);
    }

    private static Points points(WireMap vector, String field) {
        BigDecimal decimal =
                vector.requiredNumber(field).exactDecimal(Points.SCALE_MAX).orElse(BigDecimal.ONE.negate());
        return Points.from(decimal).orElseGet(() -> {
            vector.error(
                    field,
                    "phải là số điểm từ 0 trở lên, tối đa 2 chữ số thập phân",
                    "must be points: 0 or more, at most 2 decimals");
            return Points.ZERO;
        });
    }

    private static List<String> strings(WireMap vector, String field) {
        List<String> strings = new ArrayList<>();
        for (Object entry : vector.list(field, true)) {
            if (entry instanceof String text) {
                strings.add(text);
            } else {
                vector.error(field, "phải là danh sách văn bản", "must be a list of texts");
            }
        }
        return strings;
    }
}
