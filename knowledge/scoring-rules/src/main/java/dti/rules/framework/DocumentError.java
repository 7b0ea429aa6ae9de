package dti.rules.framework;

import dti.rules.language.Bilingual;

/**
 * An error in a framework document.
 *
 * @param pointer a JSON pointer (RFC 6901) into the document, for example {@code /nodes/3/rule/input}
 * @param message the rest of a sentence whose subject is the value at the pointer; without a full stop
 */
public record DocumentError(String pointer, Bilingual message) {

    public DocumentError(String pointer, String vi, String en) {
        this(pointer, new Bilingual(vi, en));
    }
}
