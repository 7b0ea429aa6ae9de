package dti.rules.rule;

import dti.rules.framework.DocumentError;
import dti.rules.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One object of a document, read field by field. Each error is reported with its JSON pointer, and reading goes on. */
final class WireMap {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final String pointer;
    private final List<DocumentError> errors;

    private WireMap(Map<?, ?> fields, String pointer, List<DocumentError> errors) {
        // YAML reads the keys true and false as booleans; an explicit null is an absent field.
        fields.forEach((key, value) -> {
            if (value != null) {
                this.fields.put(String.valueOf(key), value);
            }
        });
        this.pointer = pointer;
        this.errors = errors;
    }

    static @Nullable WireMap of(@Nullable Object wire, String pointer, List<DocumentError> errors) {
        if (!(wire instanceof Map<?, ?> fields)) {
            errors.add(new DocumentError(pointer, "phải là một đối tượng gồm các trường", "must be an object"));
            return null;
        }
        if (fields.size() > RuleLimits.ENTRIES_MAX) {
            errors.add(new DocumentError(
                    pointer,
                    "có quá " + RuleLimits.ENTRIES_MAX + " mục",
                    "has more than " + RuleLimits.ENTRIES_MAX + " entries"));
            return null;
        }
        return new WireMap(fields, pointer, errors);
    }

    static String child(String pointer, Object key) {
        return pointer + "/" + String.valueOf(key).replace("~", "~0").replace("/", "~1");
    }

    String at(String field) {
        return child(pointer, field);
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Set<String> names() {
        return fields.keySet();
    }

    @Nullable
    Object raw(String field) {
        return fields.get(field);
    }

    List<DocumentError> errors() {
        return errors;
    }

    void error(String field, String vi, String en) {
        errors.add(new DocumentError(at(field), vi, en));
    }

    void errorHere(String vi, String en) {
        errors.add(new DocumentError(pointer, vi, en));
    }

    void missing(String field) {
        error(field, "còn thiếu", "is missing");
    }

    /** Reports every other field. */
    void allowOnly(String... allowed) {
        Set<String> known = Stream.of(allowed).collect(Collectors.toSet());
        fields.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> error(name, "là trường không xác định", "unknown field"));
    }

    @Nullable
    String text(String field) {
        Object value = fields.get(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text) || text.isBlank() || text.length() > RuleLimits.TEXT_LENGTH_MAX) {
            error(
                    field,
                    "phải là văn bản từ 1 đến " + RuleLimits.TEXT_LENGTH_MAX + " ký tự",
                    "must be a text of 1 to " + RuleLimits.TEXT_LENGTH_MAX + " characters");
            return null;
        }
        return text;
    }

    String requiredText(String field) {
        if (!has(field)) {
            missing(field);
        }
        String text = text(field);
        return text == null ? "" : text;
    }

    @Nullable
    String name(String field) {
        String text = text(field);
        if (text != null && !RuleLimits.NAME.matcher(text).matches()) {
            error(
                    field,
                    "phải là tên: bắt đầu bằng chữ cái, chỉ gồm chữ cái không dấu, chữ số và các ký tự _ -, tối đa 64 ký tự",
                    "must be a name: a letter, then letters, digits, _ or -, at most 64");
            return null;
        }
        return text;
    }

    String requiredName(String field) {
        if (!has(field)) {
            missing(field);
        }
        String name = name(field);
        return name == null ? "" : name;
    }

    boolean flag(String field) {
        Object value = fields.get(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        error(field, "phải là “true” hoặc “false”", "must be true or false");
        return false;
    }

    <E extends Enum<E> & WireName> E oneOf(String field, E[] constants, E otherwise) {
        Object value = fields.get(field);
        if (value == null) {
            return otherwise;
        }
        for (E constant : constants) {
            if (constant.wire().equals(value)) {
                return constant;
            }
        }
        List<String> known = Stream.of(constants).map(WireName::wire).toList();
        error(
                field,
                "phải là một trong: “" + String.join("”, “", known) + "”",
                "must be one of " + String.join(", ", known));
        return otherwise;
    }

    Rational requiredNumber(String field) {
        if (!has(field)) {
            missing(field);
            return Rational.ZERO;
        }
        return number(field, Rational.ZERO);
    }

    Rational number(String field, Rational otherwise) {
        Object value = fields.get(field);
        return value == null
                ? otherwise
                : exact(value).orElseGet(() -> {
                    error(
                            field,
                            "phải là số nguyên hoặc văn bản, ví dụ “1/2”, “0.8” hoặc “80%”",
                            "must be a whole number, or a text such as \"1/2\", \"0.8\" or \"80%\"");
                    return otherwise;
                });
    }

    private static Optional<Rational> exact(Object value) {
        return switch (value) {
            case String text -> Rational.parse(text);
            case Integer whole -> Optional.of(Rational.of(whole));
            case Long whole -> Optional.of(Rational.of(whole));
            case BigInteger whole -> Rational.parse(whole.bitLength() > 128 ? "" : whole.toString());
            case BigDecimal decimal
            when decimal.scale() == 0 && decimal.precision() <= 30 -> Optional.of(Rational.of(decimal));
            default -> Optional.empty();
        };
    }

    /** The entries of a list; empty where there is none. Reports a missing or empty list that is required. */
    List<?> list(String field, boolean required) {
        Object value = fields.get(field);
        if (value == null && !required) {
            return List.of();
        }
        if (!(value instanceof List<?> entries) || entries.size() > RuleLimits.ENTRIES_MAX) {
            error(
                    field,
                    "phải là danh sách có tối đa " + RuleLimits.ENTRIES_MAX + " mục",
                    "must be a list of at most " + RuleLimits.ENTRIES_MAX + " entries");
            return List.of();
        }
        if (entries.isEmpty() && required) {
            error(field, "phải có ít nhất một mục", "must not be empty");
        }
        return entries;
    }

    List<String> names(String field, boolean required) {
        List<String> names = new ArrayList<>();
        List<?> entries = list(field, required);
        for (int index = 0; index < entries.size(); index++) {
            if (entries.get(index) instanceof String name
                    && RuleLimits.NAME.matcher(name).matches()) {
                names.add(name);
            } else {
                errors.add(new DocumentError(
                        child(at(field), index),
                        "phải là tên của một số liệu đầu vào",
                        "must be the name of an input"));
            }
        }
        return names;
    }

    /** The objects of a list, each with its own pointer. */
    List<WireMap> objects(String field, boolean required) {
        List<WireMap> objects = new ArrayList<>();
        List<?> entries = list(field, required);
        for (int index = 0; index < entries.size(); index++) {
            WireMap object = of(entries.get(index), child(at(field), index), errors);
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }
}
