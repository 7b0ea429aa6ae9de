package dti.scoring.replays.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dti.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;

/** Sends the requests of tests about replays. */
public final class ReplayRequests {

    static final String REPLAYS = "/api/v1/audits/replays";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ReplayRequests() {}

    /** Starts a replay and returns its id. */
    public static String start(Map<String, String> scope) {
        return as("auditor")
                .body(scope)
                .post(REPLAYS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    static Response decide(String role, String id, String what) {
        return as(role).body(Map.of("reason", "thử nghiệm")).post(REPLAYS + "/" + id + "/" + what);
    }

    public static JsonPath finished(String id) {
        return reaches(id, "finished");
    }

    static JsonPath reaches(String id, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as("auditor").get(REPLAYS + "/" + id).then().body("state", is(state)));
        return as("auditor").get(REPLAYS + "/" + id).jsonPath();
    }

    static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.token(role)).contentType(ContentType.JSON);
    }
}
