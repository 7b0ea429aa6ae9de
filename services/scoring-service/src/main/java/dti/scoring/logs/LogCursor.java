package dti.scoring.logs;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.request.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A position of a reader in a log, and the generation of the log. Positions become invalid when an operator restores an
 * earlier state of the log.
 */
public record LogCursor(long generation, long position) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    /**
     * Parses the result of {@link #text}. A missing text is the beginning of the log. Fails with 400 for any other
     * text, and with 410 for a cursor of another generation.
     *
     * @param parameter the name of the query parameter, for the message of the error
     */
    public static LogCursor of(String parameter, @Nullable String text, long generation) {
        if (text == null || text.isEmpty()) {
            return new LogCursor(generation, 0);
        }
        Matcher matcher = FORM.matcher(Page.key(parameter, text).orElse(""));
        if (!matcher.matches()) {
            throw Page.foreignCursor(parameter);
        }
        LogCursor read = new LogCursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
        if (read.generation() != generation) {
            throw ProblemException.of(
                    ProblemType.GONE,
                    "Nhật ký đã được khôi phục về trạng thái trước; hãy đọc lại từ đầu.",
                    "The log went back to an earlier state; read it again from the beginning.");
        }
        return read;
    }

    public String text() {
        return Page.cursor(generation + ":" + position);
    }

    public LogCursor at(long other) {
        return new LogCursor(generation, other);
    }
}
