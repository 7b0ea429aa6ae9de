package dti.testsupport.edge;

import java.util.Locale;
import java.util.Map;

/**
 * An answer read from the socket.
 *
 * @param status 0 if the connection ended without an answer
 * @param headers by name in lower case
 */
public record RawAnswer(int status, Map<String, String> headers, String body) {

    static final RawAnswer NONE = new RawAnswer(0, Map.of(), "");

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Whether the answer is a problem with this status, also in its body. */
    public boolean isProblem(int expected) {
        return status == expected
                && header("Content-Type").startsWith("application/problem+json")
                && body.contains("\"status\":" + expected);
    }

    String summary() {
        return status + " " + header("Content-Type") + " " + body.substring(0, Math.min(body.length(), 200));
    }
}
