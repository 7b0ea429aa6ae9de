package dti.runtime.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.eventsourcing.text.TextFault;

/** A name, text, number, day or time of a document is not allowed. */
public final class RefusedTextException extends JsonProcessingException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final transient TextFault fault;

    RefusedTextException(String pointer, TextFault fault) {
        super(fault.en());
        this.pointer = pointer;
        this.fault = fault;
    }

    /** The place of the refused value as a JSON pointer (RFC 6901). */
    public String pointer() {
        return pointer;
    }

    public TextFault fault() {
        return fault;
    }
}
