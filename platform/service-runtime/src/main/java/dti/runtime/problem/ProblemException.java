package dti.runtime.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries a problem from a resource to the edge. Only {@code http} and {@code application} throw it; a domain returns a
 * value to refuse.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final Text detail;
    private final transient List<FieldError> errors;
    private final @Nullable String rule;
    private final @Nullable Integer retryAfterSeconds;

    private ProblemException(
            ProblemType type,
            Text detail,
            List<FieldError> errors,
            @Nullable String rule,
            @Nullable Integer retryAfterSeconds) {
        super(type.uri() + ": " + detail.en(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.rule = rule;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static ProblemException of(ProblemType type, String vi, String en) {
        return new ProblemException(type, new Text(vi, en), List.of(), null, null);
    }

    public static ProblemException of(ProblemType type, Text detail, List<FieldError> errors) {
        return new ProblemException(type, detail, errors, null, null);
    }

    /** 409, with the stable name of the domain's rule, for example {@code phase-closed}. */
    public static ProblemException refused(String rule, Text detail) {
        return new ProblemException(ProblemType.REFUSED, detail, List.of(), rule, null);
    }

    /** A refusal by a rule with another type than 409, such as 403 {@code conflict-of-interest}. */
    public static ProblemException byRule(ProblemType type, String rule, Text detail) {
        return new ProblemException(type, detail, List.of(), rule, null);
    }

    /** A refusal by a rule, with every place concerned. */
    public static ProblemException byRule(ProblemType type, String rule, Text detail, List<FieldError> errors) {
        return new ProblemException(type, detail, errors, rule, null);
    }

    /** 422, with one error or more. */
    public static ProblemException invalid(FieldError first, FieldError... more) {
        List<FieldError> errors = new java.util.ArrayList<>(List.of(first));
        errors.addAll(List.of(more));
        return of(ProblemType.INVALID, summary(errors.size()), errors);
    }

    /** 422, with all errors found; at least one. */
    public static ProblemException invalid(List<FieldError> errors) {
        return of(ProblemType.INVALID, summary(errors.size()), errors);
    }

    /** 422, where all errors break one named rule. */
    public static ProblemException invalid(String rule, List<FieldError> errors) {
        return new ProblemException(ProblemType.INVALID, summary(errors.size()), errors, rule, null);
    }

    /** 400, for one unreadable field, parameter or header. */
    public static ProblemException malformed(FieldError error) {
        return of(ProblemType.MALFORMED, error.message(), List.of(error));
    }

    /** 404, naming the missing resource. */
    public static ProblemException notFound(Text what) {
        return new ProblemException(ProblemType.NOT_FOUND, what, List.of(), null, null);
    }

    /** 503, with {@code Retry-After} in seconds. */
    public static ProblemException unavailable(Text detail, int retryAfterSeconds) {
        return new ProblemException(ProblemType.UNAVAILABLE, detail, List.of(), null, retryAfterSeconds);
    }

    private static Text summary(int count) {
        return new Text(
                "Có " + count + " giá trị không hợp lệ.",
                count == 1 ? "1 value is invalid." : count + " values are invalid.");
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable String rule() {
        return rule;
    }

    public @Nullable Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
