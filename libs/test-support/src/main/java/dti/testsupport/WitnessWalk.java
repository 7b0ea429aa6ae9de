package dti.testsupport;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks what every service answers as a witness, as every role: what it keeps is for who audits, and for nobody else. */
public final class WitnessWalk {

    private static final String NOBODY = "";
    private static final Set<String> AUDITORS = Set.of("auditor", "administrator");

    /** By role the status of a read. */
    private static final Map<String, Integer> READS = Map.of(
            NOBODY, 401,
            "unit-officer", 403,
            "unit-leader", 403,
            "data-source", 403,
            "reviewer", 403,
            "council", 403,
            "integrator", 403,
            "administrator", 200,
            "auditor", 200);

    private static final List<String> LISTS = List.of("/checkpoints", "/alarms");

    private WitnessWalk() {}

    /** Every answer of the running service that is not what the table says. */
    public static List<String> wrongAnswers(String service) {
        List<String> wrong = new ArrayList<>();
        for (String list : LISTS) {
            READS.forEach((role, expected) -> {
                expect(expected, role, "/api/v1/witnesses/" + service + list, wrong);
                int ofAnother = AUDITORS.contains(role) ? 404 : expected;
                expect(ofAnother, role, "/api/v1/witnesses/another" + list, wrong);
            });
        }
        return wrong;
    }

    private static void expect(int expected, String role, String path, List<String> wrong) {
        int status = as(role).get(path).statusCode();
        if (status != expected) {
            wrong.add("GET %s as '%s': %d, not %d".formatted(path, role, status, expected));
        }
    }

    private static RequestSpecification as(String role) {
        RequestSpecification request = RestAssured.given();
        return role.equals(NOBODY) ? request : request.auth().oauth2(Tokens.token(role, "hn-so-noi-vu"));
    }
}
