package dti.testsupport;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Calls every endpoint of a witness as every role and without a token. Auditors and administrators may read, and
 * administrators may settle alarms.
 */
public final class WitnessWalk {

    private static final String NOBODY = "";
    private static final Set<String> AUDITORS = Set.of("auditor", "administrator");
    private static final Set<String> ADMINISTRATORS = Set.of("administrator");

    private static final List<String> CALLERS =
            Stream.concat(Stream.of(NOBODY), Tokens.ROLES.stream()).toList();

    /** An endpoint, the roles that may call it, and the status they get. */
    private record Endpoint(Method method, String path, Set<String> roles, int status) {

        int expected(String caller) {
            return caller.equals(NOBODY) ? 401 : roles.contains(caller) ? status : 403;
        }
    }

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint(Method.GET, "/checkpoints", AUDITORS, 200),
            new Endpoint(Method.GET, "/alarms", AUDITORS, 200),
            new Endpoint(Method.GET, "/settlements", AUDITORS, 200),
            // There is no such alarm to settle.
            new Endpoint(Method.POST, "/alarms/submissions/forked/settlement", ADMINISTRATORS, 404));

    private WitnessWalk() {}

    /** Returns the wrong answers of the running service; empty when there is none. */
    public static List<String> wrongAnswers(String service) {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : ENDPOINTS) {
            for (String caller : CALLERS) {
                compare(endpoint.expected(caller), service, endpoint, caller, wrong);
                int ofAnother = endpoint.roles().contains(caller) ? 404 : endpoint.expected(caller);
                compare(ofAnother, "another", endpoint, caller, wrong);
            }
        }
        return wrong;
    }

    private static void compare(int expected, String service, Endpoint endpoint, String caller, List<String> wrong) {
        String path = "/api/v1/witnesses/" + service + endpoint.path();
        int status = as(caller, endpoint).request(endpoint.method(), path).statusCode();
        if (status != expected) {
            wrong.add("%s %s as '%s': %d, not %d".formatted(endpoint.method(), path, caller, status, expected));
        }
    }

    private static RequestSpecification as(String caller, Endpoint endpoint) {
        RequestSpecification request = RestAssured.given();
        if (endpoint.method() == Method.POST) {
            request.contentType(ContentType.JSON).body("{\"reason\": \"thử\"}");
        }
        return caller.equals(NOBODY) ? request : request.auth().oauth2(Tokens.token(caller, "hn-so-noi-vu"));
    }
}
