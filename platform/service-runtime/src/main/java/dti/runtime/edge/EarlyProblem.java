package dti.runtime.edge;

import dti.runtime.problem.Language;
import dti.runtime.problem.ProblemMappers;
import dti.runtime.problem.ProblemType;
import java.nio.charset.StandardCharsets;

/** A problem written before the request is parsed: in Vietnamese, without the request's path. */
final class EarlyProblem {

    private EarlyProblem() {}

    /** The content; its type is {@link ProblemMappers#PROBLEM_JSON}. */
    static byte[] content(ProblemType type) {
        String title = type.title().in(Language.VI);
        String body = """
                {"type":"%s","title":"%s","status":%d,"detail":"%s."}""".formatted(type.uri(), title, type.status(), title);
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
