package dti.rules.framework;

/**
 * Something wrong with a framework document, and where.
 *
 * @param pointer a JSON pointer (RFC 6901) into the document, for example {@code /nodes/3/rule/input}
 * @param message what is wrong, for a person
 */
public record DocumentError(String pointer, String message) {}
