package dti.testsupport;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calls every endpoint for parked streams as every role and without a token, and compares with docs/access.md. */
public final class ParkedStreamAccess {

    private static final Set<String> SEE = Set.of("auditor", "administrator");
    private static final Set<String> SETTLE = Set.of("administrator");
    private static final String SETTLED =
            "{\"log\": \"campaigns\", \"stream\": \"nowhere\", \"version\": 1, \"reason\": \"x\"}";

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint(Method.GET, "", SEE, 200),
            new Endpoint(Method.GET, "/decisions", SEE, 200),
            new Endpoint(Method.POST, "/release", SETTLE, 404),
            new Endpoint(Method.POST, "/discard", SETTLE, 404));

    private record Endpoint(Method method, String path, Set<String> roles, int answer) {

        int ask(String before, RequestSpecification caller) {
            RequestSpecification request = method == Method.GET
                    ? caller
                    : caller.contentType(ContentType.JSON).body(SETTLED);
            return request.request(method, before + path).statusCode();
        }
    }

    private ParkedStreamAccess() {}

    /**
     * Returns the wrong answers; empty when there is none.
     *
     * @param service as in the path, for example {@code scoring}
     */
    public static List<String> wrong(String service) {
        String path = "/api/v1/" + service + "/parked-streams";
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : ENDPOINTS) {
            expect(401, endpoint.ask(path, RestAssured.given()), endpoint + " as nobody", wrong);
            for (String role : Tokens.ROLES) {
                int status = endpoint.ask(path, RestAssured.given().auth().oauth2(Tokens.token(role)));
                int expected = endpoint.roles().contains(role) ? endpoint.answer() : 403;
                expect(expected, status, endpoint + " as " + role, wrong);
            }
        }
        return wrong;
    }

    private static void expect(int expected, int status, String what, List<String> wrong) {
        if (status != expected) {
            wrong.add(what + ": " + status + ", not " + expected);
        }
    }
}
