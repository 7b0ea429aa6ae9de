package dti.testsupport.edge;

import java.util.Locale;
import java.util.Map;

/**
 * An answer as it came over the wire.
 *
 * @param status 0 where the connection ended without an answer
 * @param headers names in lower case
 */
public record RawAnswer(int status, Map<String, String> headers, String body) {

    static final RawAnswer NONE = new RawAnswer(0, Map.of(), "");

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Whether it is a problem of this status that says so itself. */
    public boolean isProblem(int expected) {
        return status == expected
                && header("Content-Type").startsWith("application/problem+json")
                && body.contains("\"status\":" + expected);
    }

    String shortly() {
        return status + " " + header("Content-Type") + " " + body.substring(0, Math.min(body.length(), 200));
    }
}
