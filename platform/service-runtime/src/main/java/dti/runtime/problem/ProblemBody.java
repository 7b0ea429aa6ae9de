package dti.runtime.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of every refusal, RFC 9457.
 *
 * @param type stable name of the kind of problem
 * @param detail this occurrence, in the caller's language
 * @param instance the path of the request
 * @param rule the domain's rule that refused the request; null when no rule did
 * @param correlationId the id to quote to the operator
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "RFC 9457 problem details")
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String rule,
        List<Error> errors,
        String correlationId) {

    /** One fault: in the body (JSON pointer), a parameter or a header. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemError")
    public record Error(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String header,
            String message) {}

    static ProblemBody of(ProblemException problem, Language language, String instance, String correlationId) {
        List<Error> errors = problem.errors().stream()
                .map(e -> new Error(
                        e.pointer(), e.parameter(), e.header(), e.message().in(language)))
                .toList();
        return new ProblemBody(
                problem.type().uri(),
                problem.type().title().in(language),
                problem.type().status(),
                problem.detail().in(language),
                instance,
                problem.rule(),
                errors,
                correlationId);
    }
}
