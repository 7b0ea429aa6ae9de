package dti.runtime.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a request, in the body (a JSON pointer), a query or path parameter, or a header.
 *
 * @param pointer RFC 6901, for example {@code /scores/3/points}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        Text message) {

    public static FieldError body(String pointer, Text message) {
        return new FieldError(pointer, null, null, message);
    }

    public static FieldError parameter(String name, Text message) {
        return new FieldError(null, name, null, message);
    }

    public static FieldError header(String name, Text message) {
        return new FieldError(null, null, name, message);
    }
}
