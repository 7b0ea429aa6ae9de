package dti.framework.campaigns.http;

import dti.framework.campaigns.domain.WireNames;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong while a body is read, so that a client hears of everything at once. */
final class Faults {

    private final List<FieldError> found = new ArrayList<>();

    void add(String pointer, String vi, String en) {
        found.add(FieldError.body(pointer, new Text(vi, en)));
    }

    /** What the text means, or a stand-in when it means nothing. */
    <T> T read(String pointer, @Nullable String text, Function<String, Optional<T>> reader, T standIn) {
        Optional<T> value = text == null ? Optional.empty() : reader.apply(text);
        if (value.isEmpty()) {
            add(pointer, "Giá trị thiếu hoặc không hợp lệ.", "The value is missing or not valid.");
        }
        return value.orElse(standIn);
    }

    <E extends Enum<E>> E choice(String pointer, @Nullable String word, Class<E> choices, E standIn) {
        return read(pointer, word, text -> WireNames.choice(choices, text), standIn);
    }

    String required(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            add(pointer, "Không được để trống.", "It must not be empty.");
        }
        return Objects.requireNonNullElse(text, "");
    }

    /** The list without what is null in it, which is a fault. */
    <T> List<T> list(String pointer, @Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == null) {
                add(pointer + "/" + i, "Không được là null.", "It must not be null.");
            }
        }
        return list.stream().filter(Objects::nonNull).toList();
    }

    /** 422 when anything was found. */
    void raise() {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }
}
