package dti.evidence.attachments.http;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import org.jspecify.annotations.Nullable;

/** Reads the body of a JSON request. */
final class Bodies {

    private Bodies() {}

    /** The body; 400 where there is none. */
    static <T> T required(@Nullable T body) {
        if (body == null) {
            throw ProblemException.malformed(
                    FieldError.body("", new Text("Thiếu nội dung JSON.", "The JSON body is missing.")));
        }
        return body;
    }
}
