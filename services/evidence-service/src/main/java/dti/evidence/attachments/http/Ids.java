package dti.evidence.attachments.http;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the ids of evidence in paths. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** The id; 404 for a text that cannot be an id, because no evidence has it. */
    static UUID read(String id) {
        if (!FORM.matcher(id).matches()) {
            throw ProblemException.notFound(new Text("Không có minh chứng này.", "There is no such evidence."));
        }
        return UUID.fromString(id);
    }
}
