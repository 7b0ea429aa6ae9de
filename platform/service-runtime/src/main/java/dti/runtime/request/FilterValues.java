package dti.runtime.request;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the value of a filter against the values that exist. A value that cannot exist would silently find nothing.
 */
public final class FilterValues {

    private FilterValues() {}

    /** Throws 400 with the allowed values when the value is not one of them. A null value is accepted. */
    public static void check(String parameter, @Nullable String value, Collection<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw unknown(parameter, allowed);
        }
    }

    /** The 400 of {@link #check}, for callers that have checked the value themselves. */
    public static ProblemException unknown(String parameter, Collection<String> allowed) {
        String names = allowed.stream().sorted().collect(Collectors.joining(", "));
        return ProblemException.malformed(FieldError.parameter(
                parameter,
                new Text(
                        "Không có giá trị này; được dùng: " + names + ".",
                        "There is no such value; allowed are " + names + ".")));
    }
}
