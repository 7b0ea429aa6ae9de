package dti.runtime.request;

import dti.eventsourcing.text.TextFault;
import dti.eventsourcing.text.TextRules;
import dti.runtime.json.RefusedTextException;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Checks text that does not arrive as JSON, by the rules for JSON text. */
public final class InputText {

    /**
     * The maximum length of a parameter in characters; no code, cursor, reason or date in a query or a path is longer.
     */
    static final int PARAMETER_LENGTH_MAX = 4_000;

    private InputText() {}

    /** Returns the parameter in NFC. Throws 400 naming the parameter when its text is not allowed. */
    public static String parameter(String name, String value) {
        TextRules.decodedFault(value, PARAMETER_LENGTH_MAX).ifPresent(fault -> {
            throw ProblemException.malformed(FieldError.parameter(name, text(fault)));
        });
        return TextRules.normal(value);
    }

    /**
     * Returns a form field in NFC; null stays null. Throws 422 naming the field when its text is not allowed, as in a
     * JSON body.
     */
    public static @Nullable String field(String name, @Nullable String value, int lengthMax) {
        if (value == null) {
            return null;
        }
        TextRules.decodedFault(value, lengthMax).ifPresent(fault -> {
            throw ProblemException.invalid(FieldError.body("/" + name, text(fault)));
        });
        return TextRules.normal(value);
    }

    /** Returns a name without the invisible characters around it; empty for null. */
    public static String name(@Nullable String text) {
        return text == null ? "" : TextRules.trimmed(text);
    }

    /** Decodes a document's bytes; throws 400 when they are not UTF-8. */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw ProblemException.malformed(FieldError.body("", text(TextFault.NOT_UTF8)));
        }
    }

    /** The problem of a refused text: 400 when the bytes are not UTF-8, 422 for any other fault. */
    public static ProblemException problem(RefusedTextException refused) {
        FieldError error = FieldError.body(refused.pointer(), text(refused.fault()));
        return refused.fault().equals(TextFault.NOT_UTF8)
                ? ProblemException.malformed(error)
                : ProblemException.invalid(error);
    }

    /** The fault as the text of a problem. */
    public static Text text(TextFault fault) {
        return new Text(fault.vi(), fault.en());
    }
}
