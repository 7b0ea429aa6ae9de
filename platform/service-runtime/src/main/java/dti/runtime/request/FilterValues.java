package dti.runtime.request;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the value of a filter against those that exist: one that cannot exist would find nothing and say nothing. */
public final class FilterValues {

    private FilterValues() {}

    /** 400, naming what is allowed, for a value that is none of those; an absent one is fine. */
    public static void check(String parameter, @Nullable String value, Collection<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw unknown(parameter, allowed);
        }
    }

    /** The refusal itself, for who has looked already. */
    public static ProblemException unknown(String parameter, Collection<String> allowed) {
        String names = allowed.stream().sorted().collect(Collectors.joining(", "));
        return ProblemException.malformed(FieldError.parameter(
                parameter,
                new Text(
                        "Không có giá trị này; được dùng: " + names + ".",
                        "There is no such value; allowed are " + names + ".")));
    }
}
