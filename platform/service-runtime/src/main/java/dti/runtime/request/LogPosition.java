package dti.runtime.request;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in a log as {@code Dti-Position} and {@code Dti-After} write it: {@code submissions:17}.
 *
 * @param position 0 or more
 */
public record LogPosition(String log, long position) {

    private static final Pattern FORM = Pattern.compile("([a-z]{1,32}):(\\d{1,18})");

    /** Throws 400 with the header's name when the text does not have this form. */
    public static LogPosition parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw ProblemException.malformed(FieldError.header(
                    RequestHeaders.DTI_AFTER,
                    new Text("Dti-After phải có dạng submissions:17.", "Dti-After must look like submissions:17.")));
        }
        return new LogPosition(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    @Override
    public String toString() {
        return log + ":" + position;
    }
}
