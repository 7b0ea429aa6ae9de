package dti.framework.commands.domain;

/**
 * A readable value that is not valid, and its place in the request.
 *
 * @param pointer RFC 6901, for example {@code /identifiers/0/to}
 * @param vi the error, in Vietnamese
 * @param en the same in English
 */
public record Violation(String pointer, String vi, String en) {}
