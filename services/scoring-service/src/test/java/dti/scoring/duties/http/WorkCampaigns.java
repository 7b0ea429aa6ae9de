package dti.scoring.duties.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dti.scoring.ReferenceFeed;
import dti.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Helps the tests of duties and work queues. */
final class WorkCampaigns {

    static final String HEALTH = "hn-so-y-te";
    static final String HOME_AFFAIRS = "hn-so-noi-vu";
    static final String FINANCE = "hn-so-tai-chinh";
    static final String STANDING = "hn-so-thong-tin-va-truyen-thong";

    private WorkCampaigns() {}

    static RequestSpecification as(String role, String unit) {
        boolean decides = role.equals("council") || role.equals("reviewer");
        return given().auth()
                .oauth2(Tokens.token(role, decides ? ReferenceFeed.registered(unit) : unit))
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en");
    }

    static RequestSpecification auditor() {
        return given().auth().oauth2(Tokens.token("auditor"));
    }

    static void opened(String campaign, String unit, String phase) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> auditor()
                        .get(submission(campaign, unit))
                        .then()
                        .statusCode(200)
                        .body("phase", is(phase)));
    }

    static String submission(String campaign, String unit) {
        return "/api/v1/submissions/%s/%s".formatted(campaign, unit);
    }

    /** Requires a successful write and returns its position, so that a read can wait for it. */
    static String written(Response answer) {
        answer.then().statusCode(200);
        return answer.header("Dti-Position");
    }

    /** Returns all items of a list as this reader sees them after a write. */
    static List<Map<String, Object>> items(RequestSpecification reader, String after, String path) {
        return reader.header("Dti-After", after)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    static List<Object> leaves(List<Map<String, Object>> items) {
        return items.stream().map(item -> item.get("leaf")).toList();
    }
}
