package dti.framework.plans.domain;

/**
 * A value that is understood but not valid, and where it stands in the request.
 *
 * @param pointer RFC 6901, for example {@code /items/0/measure}
 */
public record Violation(String pointer, String vi, String en) {}
