package dti.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.databind.MappingJsonFactory;
import dti.eventsourcing.text.TextFault;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Makes parsers that accept only names, texts and numbers allowed by {@link dti.eventsourcing.text.TextRules} and
 * {@link dti.eventsourcing.text.NumberRules}. Bytes that are not UTF-8 are refused.
 */
public final class CheckedJsonFactory extends MappingJsonFactory {

    private static final long serialVersionUID = 1L;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public CheckedJsonFactory() {}

    private CheckedJsonFactory(CheckedJsonFactory original) {
        super(original, null);
    }

    @Override
    public JsonFactory copy() {
        _checkInvalidCopy(CheckedJsonFactory.class);
        return new CheckedJsonFactory(this);
    }

    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
        return _createParser(decoded(in), context);
    }

    @Override
    protected JsonParser _createParser(byte[] bytes, int offset, int length, IOContext context) throws IOException {
        return _createParser(decoded(new ByteArrayInputStream(bytes, offset, length)), context);
    }

    @Override
    protected JsonParser _createParser(Reader reader, IOContext context) throws IOException {
        return new CheckedParser(super._createParser(reader, context));
    }

    @Override
    protected JsonParser _createParser(char[] text, int offset, int length, IOContext context, boolean recyclable)
            throws IOException {
        return new CheckedParser(super._createParser(text, offset, length, context, recyclable));
    }

    @Override
    protected JsonParser _createParser(DataInput in, IOContext context) throws IOException {
        return new CheckedParser(super._createParser(in, context));
    }

    /** Reports malformed bytes; by default a decoder replaces them with U+FFFD. Skips a byte order mark. */
    private static Reader decoded(InputStream in) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        try {
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (CharacterCodingException notUtf8) {
            throw new RefusedTextException("", TextFault.NOT_UTF8);
        }
    }
}
