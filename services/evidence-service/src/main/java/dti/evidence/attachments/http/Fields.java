package dti.evidence.attachments.http;

import dti.eventsourcing.text.TextFault;
import dti.eventsourcing.text.TextRules;
import dti.evidence.attachments.domain.Target;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.InputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request, and reports all missing or invalid ones together. */
final class Fields {

    /** Longer than any campaign, unit or leaf code. */
    private static final int CODE_LENGTH_MAX = 100;

    /** Twice the longest accepted link, so that a link that is too long gets its own refusal. */
    private static final int TEXT_LENGTH_MAX = 4_000;

    /** Enough for two or three sentences. */
    private static final int REASON_LENGTH_MAX = 500;

    private final List<FieldError> errors = new ArrayList<>();

    static Target target(@Nullable String campaign, @Nullable String unit, @Nullable String leaf) {
        Fields fields = new Fields();
        Target target =
                new Target(fields.code("campaign", campaign), fields.code("unit", unit), fields.code("leaf", leaf));
        fields.check();
        return target;
    }

    static String leaf(@Nullable String leaf) {
        Fields fields = new Fields();
        String code = fields.code("leaf", leaf);
        fields.check();
        return code;
    }

    static String url(@Nullable String url) {
        Fields fields = new Fields();
        String text = fields.text("url", url, TEXT_LENGTH_MAX);
        fields.check();
        return text;
    }

    /** The reason; null where it is absent or blank. */
    static @Nullable String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.length() > REASON_LENGTH_MAX) {
            throw ProblemException.malformed(FieldError.parameter("reason", tooLong(REASON_LENGTH_MAX)));
        }
        return InputText.parameter("reason", reason).strip();
    }

    static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalid(missing(name));
        }
        return value;
    }

    private String code(String name, @Nullable String value) {
        return text(name, value, CODE_LENGTH_MAX);
    }

    private String text(String name, @Nullable String value, int lengthMax) {
        if (value == null || value.isBlank()) {
            errors.add(missing(name));
            return "";
        }
        Optional<TextFault> fault = TextRules.decodedFault(value, lengthMax);
        if (fault.isPresent()) {
            errors.add(FieldError.body("/" + name, InputText.text(fault.get())));
            return "";
        }
        return TextRules.trimmed(TextRules.normal(value));
    }

    private void check() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static Text tooLong(int lengthMax) {
        return new Text("Tối đa " + lengthMax + " ký tự.", "At most " + lengthMax + " characters.");
    }

    private static FieldError missing(String name) {
        return FieldError.body("/" + name, new Text("Thiếu " + name + ".", name + " is missing."));
    }
}
