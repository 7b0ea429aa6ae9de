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

/** Text that enters beside JSON, looked at by the same rules. */
public final class InputText {

    /** No code, cursor, reason or date in a query or a path is longer. */
    static final int PARAMETER_LENGTH_MAX = 4_000;

    private InputText() {}

    /** A parameter that may enter, in NFC; 400 naming it when it may not. */
    public static String parameter(String name, String value) {
        TextRules.decodedFault(value, PARAMETER_LENGTH_MAX).ifPresent(fault -> {
            throw ProblemException.malformed(FieldError.parameter(name, text(fault)));
        });
        return TextRules.normal(value);
    }

    /** A field of a form, in NFC; 422 naming it when it may not enter, as in a JSON body. */
    public static @Nullable String field(String name, @Nullable String value, int lengthMax) {
        if (value == null) {
            return null;
        }
        TextRules.decodedFault(value, lengthMax).ifPresent(fault -> {
            throw ProblemException.invalid(FieldError.body("/" + name, text(fault)));
        });
        return TextRules.normal(value);
    }

    /** What names something, without the invisible characters around it; nothing where nothing was said. */
    public static String name(@Nullable String text) {
        return text == null ? "" : TextRules.trimmed(text);
    }

    /** A document's bytes as text; 400 when they are not UTF-8. */
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

    /** What is no text at all is malformed; a text that may not enter is well said, but invalid. */
    public static ProblemException problem(RefusedTextException refused) {
        FieldError error = FieldError.body(refused.pointer(), text(refused.fault()));
        return refused.fault().equals(TextFault.NOT_UTF8)
                ? ProblemException.malformed(error)
                : ProblemException.invalid(error);
    }

    /** The fault in the words of a problem. */
    public static Text text(TextFault fault) {
        return new Text(fault.vi(), fault.en());
    }
}
