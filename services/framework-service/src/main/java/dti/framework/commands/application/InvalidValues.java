package dti.framework.commands.application;

import dti.framework.commands.domain.Violation;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.Text;
import java.util.List;

/** Converts violations to the errors of a problem. */
public final class InvalidValues {

    private InvalidValues() {}

    public static List<FieldError> errors(List<Violation> violations) {
        return violations.stream()
                .map(violation -> FieldError.body(violation.pointer(), new Text(violation.vi(), violation.en())))
                .toList();
    }
}
