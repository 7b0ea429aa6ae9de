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

/** One object of the wire, read field by field; whatever is wrong is noted with its JSON pointer, and reading goes on. */
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
            errors.add(new DocumentError(pointer, "must be an object"));
            return null;
        }
        if (fields.size() > RuleLimits.ENTRIES_MAX) {
            errors.add(new DocumentError(pointer, "has more than " + RuleLimits.ENTRIES_MAX + " entries"));
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

    void error(String field, String message) {
        errors.add(new DocumentError(at(field), message));
    }

    void errorHere(String message) {
        errors.add(new DocumentError(pointer, message));
    }

    /** Notes every field that is none of these. */
    void allowOnly(String... allowed) {
        Set<String> known = Stream.of(allowed).collect(Collectors.toSet());
        fields.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> error(name, "unknown field"));
    }

    @Nullable
    String text(String field) {
        Object value = fields.get(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text) || text.isBlank() || text.length() > RuleLimits.TEXT_LENGTH_MAX) {
            error(field, "must be a text of 1 to " + RuleLimits.TEXT_LENGTH_MAX + " characters");
            return null;
        }
        return text;
    }

    String requiredText(String field) {
        if (!has(field)) {
            error(field, "is missing");
        }
        String text = text(field);
        return text == null ? "" : text;
    }

    @Nullable
    String name(String field) {
        String text = text(field);
        if (text != null && !RuleLimits.NAME.matcher(text).matches()) {
            error(field, "must be a name: a letter, then letters, digits, _ or -, at most 64");
            return null;
        }
        return text;
    }

    String requiredName(String field) {
        if (!has(field)) {
            error(field, "is missing");
        }
        String name = name(field);
        return name == null ? "" : name;
    }

    boolean flag(String field) {
        Object value = fields.get(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        error(field, "must be true or false");
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
        error(
                field,
                "must be one of " + Stream.of(constants).map(WireName::wire).collect(Collectors.joining(", ")));
        return otherwise;
    }

    Rational requiredNumber(String field) {
        if (!has(field)) {
            error(field, "is missing");
            return Rational.ZERO;
        }
        return number(field, Rational.ZERO);
    }

    Rational number(String field, Rational otherwise) {
        Object value = fields.get(field);
        return value == null
                ? otherwise
                : exact(value).orElseGet(() -> {
                    error(field, "must be a whole number, or a text such as \"1/2\", \"0.8\" or \"80%\"");
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

    /** The entries of a list; a missing or empty list is empty and, when required, an error. */
    List<?> list(String field, boolean required) {
        Object value = fields.get(field);
        if (value == null && !required) {
            return List.of();
        }
        if (!(value instanceof List<?> entries) || entries.size() > RuleLimits.ENTRIES_MAX) {
            error(field, "must be a list of at most " + RuleLimits.ENTRIES_MAX + " entries");
            return List.of();
        }
        if (entries.isEmpty() && required) {
            error(field, "must not be empty");
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
                errors.add(new DocumentError(child(at(field), index), "must be the name of an input"));
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
