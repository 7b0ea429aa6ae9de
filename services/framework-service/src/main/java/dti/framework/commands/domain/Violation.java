package dti.framework.commands.domain;

/**
 * A value that is understood but not valid, and where it stands in the request.
 *
 * @param pointer RFC 6901, for example {@code /identifiers/0/to}
 * @param vi what is wrong, in Vietnamese
 * @param en the same in English
 */
public record Violation(String pointer, String vi, String en) {}
