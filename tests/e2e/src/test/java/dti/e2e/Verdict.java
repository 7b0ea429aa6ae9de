package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** The rules for every answer: in time, no server error except 503, and refusals as problems. */
final class Verdict {

    /** On two busy cores; on an idle machine no answer takes a second. */
    static final Duration ANSWERED_AT_MOST = Duration.ofSeconds(15);

    private static final String PROBLEM = "application/problem+json";

    private Verdict() {}

    /** What is wrong with the answer; empty when it keeps the rules. */
    static Optional<String> fault(RawCall call, RawAnswer answer) {
        int status = answer.status();
        if (status == 0) {
            return Optional.of("no answer");
        }
        if (answer.took().compareTo(ANSWERED_AT_MOST) > 0) {
            return Optional.of(status + " after " + answer.took());
        }
        if (status == 503) {
            return answer.header("retry-after").isEmpty() ? Optional.of("503 without Retry-After") : Optional.empty();
        }
        if (status >= 500 || status < 200) {
            return Optional.of(status + " " + brief(answer));
        }
        boolean inWords = status >= 400 && !call.method().equals("HEAD");
        return inWords ? problemFault(answer) : Optional.empty();
    }

    private static Optional<String> problemFault(RawAnswer answer) {
        JsonNode problem = answer.json();
        boolean sound = answer.header("content-type").startsWith(PROBLEM)
                && problem.path("type").asText().startsWith("urn:dti:problem:")
                && problem.path("status").asInt() == answer.status()
                && !problem.path("title").asText().isEmpty();
        return sound
                ? Optional.empty()
                : Optional.of(answer.status() + " without a problem: " + answer.headers() + " " + brief(answer));
    }

    static String brief(RawAnswer answer) {
        String text = answer.text();
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
