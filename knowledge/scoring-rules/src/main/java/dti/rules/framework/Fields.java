package dti.rules.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one object of a document. Records every field read, so that {@link #done} can report the others. */
final class Fields {

    private final Map<?, ?> fields;
    private final String pointer;
    private final Errors errors;
    private final Set<String> known = new HashSet<>();

    private Fields(Map<?, ?> fields, String pointer, Errors errors) {
        this.fields = fields;
        this.pointer = pointer;
        this.errors = errors;
    }

    static Fields of(Object value, String pointer, Errors errors) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(map, pointer, errors);
        }
        errors.at(pointer, "phải là một đối tượng gồm các trường", "must be an object");
        return new Fields(Map.of(), pointer, errors);
    }

    Errors errors() {
        return errors;
    }

    String pointer() {
        return pointer;
    }

    String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    @Nullable
    Object raw(String name) {
        known.add(name);
        return fields.get(name);
    }

    private <T extends @Nullable Object> @Nullable T read(String name, Function<Object, T> reader) {
        Object value = raw(name);
        return value == null ? null : reader.apply(value);
    }

    /** The value, or the stand-in where there is none. Reports a missing field; its reader has reported a wrong value. */
    <T> T required(String name, @Nullable T value, T standIn) {
        if (value == null && fields.get(name) == null) {
            errors.at(pointer(name), "không được để trống", "is required");
        }
        return value == null ? standIn : value;
    }

    @Nullable
    String text(String name) {
        return read(name, value -> DocumentValues.text(value, pointer(name), errors));
    }

    String requiredText(String name) {
        return required(name, text(name), "");
    }

    @Nullable
    Integer integer(String name) {
        return read(name, value -> DocumentValues.integer(value, pointer(name), errors));
    }

    @Nullable
    BigDecimal points(String name) {
        return read(name, value -> DocumentValues.points(value, pointer(name), errors));
    }

    boolean flag(String name) {
        Object value = raw(name);
        if (value != null && !(value instanceof Boolean)) {
            errors.at(pointer(name), "phải là “true” hoặc “false”", "must be true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    <T> @Nullable T object(String name, Function<Fields, T> reader) {
        return read(name, value -> {
            Fields inner = of(value, pointer(name), errors);
            T result = reader.apply(inner);
            inner.done();
            return result;
        });
    }

    <T> List<T> objects(String name, Function<Fields, T> reader) {
        return objects(name, DocumentLimits.ITEMS_MAX, reader);
    }

    <T> List<T> objects(String name, int itemsMax, Function<Fields, T> reader) {
        List<T> result = new ArrayList<>();
        eachItem(name, itemsMax, (item, at) -> {
            Fields inner = of(item, at, errors);
            result.add(reader.apply(inner));
            inner.done();
        });
        return result;
    }

    List<String> texts(String name) {
        List<String> result = new ArrayList<>();
        eachItem(name, DocumentLimits.ITEMS_MAX, (item, at) -> {
            String text = DocumentValues.text(item, at, errors);
            if (text != null) {
                result.add(text);
            }
        });
        return result;
    }

    SourceLines lines() {
        List<Integer> lines = new ArrayList<>();
        eachItem("lines", DocumentLimits.ITEMS_MAX, (item, at) -> {
            Integer line = DocumentValues.integer(item, at, errors);
            if (line != null) {
                lines.add(line);
            }
        });
        Integer first = integer("line");
        return new SourceLines(first == null && !lines.isEmpty() ? lines.getFirst() : first, lines);
    }

    /** An object of counts by plural kind, for example {@code {indicators: 46}}. */
    Map<String, Integer> counts(String name) {
        Map<String, Integer> counts = object(name, inner -> {
            Map<String, Integer> read = new LinkedHashMap<>();
            for (NodeKind kind : NodeKind.values()) {
                Integer count = inner.integer(kind.plural());
                if (count != null) {
                    read.put(kind.plural(), count);
                }
            }
            return read;
        });
        return counts == null ? Map.of() : counts;
    }

    /** Reports every field that was not read. */
    void done() {
        for (Object name : fields.keySet()) {
            if (!(name instanceof String text && known.contains(text))) {
                errors.at(
                        pointer(String.valueOf(name)),
                        "không phải là trường của tài liệu bộ chỉ số",
                        "is not a field of a framework document");
            }
        }
    }

    private interface Item {
        void read(Object item, String pointer);
    }

    private void eachItem(String name, int max, Item reader) {
        Object value = raw(name);
        if (value == null) {
            return;
        }
        if (!(value instanceof List<?> list) || list.size() > max) {
            errors.at(
                    pointer(name),
                    "phải là danh sách có tối đa " + max + " mục",
                    "must be a list of at most " + max + " items");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            Object item = list.get(i);
            String at = pointer(name) + "/" + i;
            if (item == null) {
                errors.at(at, "không được là “null”", "must not be null");
            } else {
                reader.read(item, at);
            }
        }
    }
}
