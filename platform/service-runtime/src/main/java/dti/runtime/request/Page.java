package dti.runtime.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.eventsourcing.text.TextRules;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor opaque; null on the last page
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** The maximum number of rows of a page: 500 rows of any list of this system stay under 1 MB. */
    public static final int LIMIT_MAX = 500;

    public static final int LIMIT_DEFAULT = 100;

    private static final int CURSOR_LENGTH_MAX = 1_000;

    /** Numbers of up to 18 digits; each fits a long. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** The requested limit, or the default for null; 400 outside 1…{@link #LIMIT_MAX}. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return LIMIT_DEFAULT;
        }
        if (asked < 1 || asked > LIMIT_MAX) {
            throw ProblemException.malformed(FieldError.parameter(
                    "limit",
                    new Text("limit phải từ 1 đến " + LIMIT_MAX + ".", "limit must be 1 to " + LIMIT_MAX + ".")));
        }
        return asked;
    }

    /** Encodes a key as an opaque cursor. */
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The key in a cursor of this system; empty without a cursor; 400 for a foreign cursor. */
    public static Optional<String> key(@Nullable String cursor) {
        return key("cursor", cursor);
    }

    /** As {@link #key(String)}, for a cursor in a parameter of another name. */
    public static Optional<String> key(String parameter, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            // A cursor that does not encode back to itself was not issued here.
            if (cursor(key).equals(cursor)
                    && TextRules.decodedFault(key, CURSOR_LENGTH_MAX).isEmpty()) {
                return Optional.of(key);
            }
            throw foreignCursor(parameter);
        } catch (IllegalArgumentException notOurs) {
            throw foreignCursor(parameter);
        }
    }

    /** The number in a cursor of this system; {@code start} without a cursor; 400 for a foreign cursor. */
    public static long number(@Nullable String cursor, long start) {
        return key(cursor).map(Page::number).orElse(start);
    }

    private static long number(String key) {
        if (!NUMBER.matcher(key).matches()) {
            throw foreignCursor("cursor");
        }
        return Long.parseLong(key);
    }

    /** 400 for a cursor that this system did not issue. */
    public static ProblemException foreignCursor(String parameter) {
        return ProblemException.malformed(FieldError.parameter(
                parameter,
                new Text(parameter + " không do hệ thống này cấp.", "The cursor was not issued by this system.")));
    }

    /** Cuts a list fetched with {@code limit + 1} rows into a page. */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, String> key) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        List<T> items = List.copyOf(fetched.subList(0, limit));
        return new Page<>(items, cursor(key.apply(items.getLast())));
    }

    /** The same page with each item converted. */
    public <R> Page<R> map(Function<? super T, ? extends R> shown) {
        return new Page<>(items.stream().<R>map(shown).toList(), nextCursor);
    }
}
