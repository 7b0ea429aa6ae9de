package dti.evidence.attachments.http;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.InputText;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/**
 * Checks a multipart form strictly: every field is known and present at most once, and only the field {@code file} is a
 * file. A second file must not be dropped silently, because its sender would take it for submitted evidence.
 */
final class StrictForm {

    private static final String FILE = "file";
    private static final Set<String> FIELDS = Set.of("campaign", "unit", "leaf", FILE);

    /** Some clients send a path of up to 260 characters. The stored name is shorter. */
    private static final int NAME_LENGTH_MAX = 1_000;

    private StrictForm() {}

    /** The form; fails with 400 where there is none, or at the first field that breaks a rule. */
    static FormData checked(@Nullable FormData form) {
        if (form == null) {
            throw malformed("", "Biểu mẫu nhiều phần không đọc được.", "The multipart form cannot be read.");
        }
        for (String name : form) {
            Deque<FormValue> values = form.get(name);
            if (!FIELDS.contains(name)) {
                throw malformed(
                        "",
                        "Biểu mẫu có trường lạ; chỉ có campaign, unit, leaf và file.",
                        "The form has a field nobody knows; there are campaign, unit, leaf and file.");
            }
            if (values.size() > 1) {
                throw malformed("/" + name, "Trường này chỉ được gửi một lần.", "This field is sent once only.");
            }
            if (values.getFirst().isFileItem() != name.equals(FILE)) {
                throw malformed("/" + name, "Chỉ trường file là tệp.", "The field file is a file, and no other.");
            }
        }
        return form;
    }

    /** The file name from the client, decoded from any of its encodings; 422 where it is not valid text. */
    static String fileName(FormData form, String understood) {
        @Nullable FormValue file = form.getFirst(FILE);
        String disposition = file == null || file.getHeaders() == null
                ? null
                : file.getHeaders().getFirst("Content-Disposition");
        String name = ClientFileName.of(disposition, understood);
        return Objects.requireNonNullElse(InputText.field(FILE, name, NAME_LENGTH_MAX), "");
    }

    private static ProblemException malformed(String pointer, String vi, String en) {
        return ProblemException.malformed(FieldError.body(pointer, new Text(vi, en)));
    }
}
