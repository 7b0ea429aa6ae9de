package dti.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import dti.eventsourcing.text.NumberRules;
import dti.eventsourcing.text.TextFault;
import dti.eventsourcing.text.TextRules;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks every name, text and number of a document while it is parsed, whether the document becomes a record, a map or
 * a tree, and whether the value is read or skipped. Returned texts are in NFC.
 */
public final class CheckedParser extends JsonParserDelegate {

    private final int lengthMax;
    private @Nullable String text;

    public CheckedParser(JsonParser unchecked) {
        this(unchecked, TextRules.LENGTH_MAX);
    }

    /** Creates a parser with its own limit for the length of each text. */
    public CheckedParser(JsonParser unchecked, int lengthMax) {
        super(unchecked);
        this.lengthMax = lengthMax;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token;
        try {
            token = delegate.nextToken();
        } catch (CharacterCodingException notUtf8) {
            throw new RefusedTextException("", TextFault.NOT_UTF8);
        }
        text = null;
        if (token != null) {
            check(token);
        }
        return token;
    }

    private void check(JsonToken token) throws IOException {
        switch (token) {
            case FIELD_NAME -> refuseKey(TextRules.keyFault(delegate.currentName()));
            case VALUE_STRING -> {
                String read = delegate.getText();
                refuse(TextRules.fault(read, lengthMax));
                text = TextRules.normal(read);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> refuse(NumberRules.fault(delegate.getText()));
            case START_OBJECT,
                    END_OBJECT,
                    START_ARRAY,
                    END_ARRAY,
                    VALUE_TRUE,
                    VALUE_FALSE,
                    VALUE_NULL,
                    VALUE_EMBEDDED_OBJECT,
                    NOT_AVAILABLE -> {}
        }
    }

    private void refuse(Optional<TextFault> fault) throws RefusedTextException {
        if (fault.isPresent()) {
            throw new RefusedTextException(place(), fault.get());
        }
    }

    /** Points at the object that has the refused name, because the name itself must not be repeated. */
    private void refuseKey(Optional<TextFault> fault) throws RefusedTextException {
        if (fault.isPresent()) {
            throw new RefusedTextException(pointer(getParsingContext().getParent()), fault.get());
        }
    }

    private String place() {
        return pointer(getParsingContext());
    }

    private static String pointer(@Nullable JsonStreamContext context) {
        return context == null ? "" : JsonPointer.forPath(context, false).toString();
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        JsonToken start = currentToken();
        if (start != JsonToken.START_OBJECT && start != JsonToken.START_ARRAY) {
            return this;
        }
        for (int depth = 1; depth > 0; ) {
            JsonToken token = nextToken();
            if (token == null) {
                return this;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        return this;
    }

    @Override
    public String getText() throws IOException {
        return text == null ? super.getText() : text;
    }

    @Override
    public int getText(Writer writer) throws IOException {
        if (text == null) {
            return super.getText(writer);
        }
        writer.write(text);
        return text.length();
    }

    @Override
    public @Nullable String getValueAsString() throws IOException {
        return text == null ? super.getValueAsString() : text;
    }

    @Override
    public @Nullable String getValueAsString(@Nullable String otherwise) throws IOException {
        return text == null ? super.getValueAsString(otherwise) : text;
    }

    @Override
    public boolean hasTextCharacters() {
        return text == null && super.hasTextCharacters();
    }

    @Override
    public char[] getTextCharacters() throws IOException {
        return text == null ? super.getTextCharacters() : text.toCharArray();
    }

    @Override
    public int getTextLength() throws IOException {
        return text == null ? super.getTextLength() : text.length();
    }

    @Override
    public int getTextOffset() throws IOException {
        return text == null ? super.getTextOffset() : 0;
    }
}
