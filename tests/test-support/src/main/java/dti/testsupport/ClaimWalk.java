package dti.testsupport;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls a service with tokens whose claims are malformed, and with tokens just before and after their expiry. */
public final class ClaimWalk {

    private static final int LONG = 5_000;

    private ClaimWalk() {}

    /**
     * Returns the wrong answers; empty when there is none.
     *
     * @param path of a GET that an administrator may make
     */
    public static List<String> wrong(String path) {
        List<String> wrong = new ArrayList<>();
        for (Map<String, @Nullable Object> claims : misshapen()) {
            expect(401, path, Tokens.differing("administrator", "sec-a", claims), claims.toString(), wrong);
        }
        expect(200, path, Tokens.differing("administrator", null, only("sub", null)), "no subject", wrong);
        expect(200, path, Tokens.differing("administrator", null, only("unit", "Sở Nội vụ")), "a unit's name", wrong);
        expect(200, path, Tokens.ending("administrator", null, Duration.ofSeconds(-10)), "ended 10 s ago", wrong);
        expect(401, path, Tokens.ending("administrator", null, Duration.ofSeconds(-90)), "ended 90 s ago", wrong);
        return wrong;
    }

    private static List<Map<String, @Nullable Object>> misshapen() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (String claim : List.of("unit", "sub", "scope")) {
            for (Object value : List.of(
                    List.of("x"),
                    5,
                    true,
                    Map.of("a", "b"),
                    List.of(),
                    "a\u0000b",
                    "a\u202eb",
                    "a\nb",
                    "x".repeat(LONG))) {
                all.add(only(claim, value));
            }
        }
        for (Object value : List.of(
                "administrator",
                7,
                Map.of("administrator", true),
                List.of(List.of("administrator")),
                List.of("administrator", 5),
                List.of("administrator", "a\u0000b"),
                List.of("x".repeat(LONG)),
                Collections.nCopies(LONG / 10, "g"))) {
            all.add(only("groups", value));
        }
        all.add(only("sub", ""));
        all.add(only("sub", "system:fan-out"));
        return all;
    }

    private static Map<String, @Nullable Object> only(String claim, @Nullable Object value) {
        Map<String, @Nullable Object> claims = new HashMap<>();
        claims.put(claim, value);
        return claims;
    }

    private static void expect(int status, String path, String token, String what, List<String> wrong) {
        Response answer = RestAssured.given().auth().oauth2(token).get(path);
        String type = String.valueOf(answer.contentType());
        if (answer.statusCode() != status || status == 401 && !type.startsWith("application/problem+json")) {
            wrong.add(what + ": " + answer.statusCode() + " " + type + ", not " + status);
        }
    }
}
