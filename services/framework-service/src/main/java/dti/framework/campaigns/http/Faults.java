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

/** Collects the errors of a body, so that a client gets all of them at once. */
final class Faults {

    private final List<FieldError> found = new ArrayList<>();

    void add(String pointer, String vi, String en) {
        found.add(FieldError.body(pointer, new Text(vi, en)));
    }

    /** The value of the text. Where it is missing or not valid, adds an error and returns the stand-in. */
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

    /** The list without its null items, each of which is an error. */
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

    /** Throws 422 when there are errors. */
    void raise() {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }
}
