package dti.scoring;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dti.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;

/** One submission in self-assessment, and an auditor who looks at the log. */
public record OpenSubmission(String campaign, String unit) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Opened by the campaign's phase, as in production; the same again is the same. */
    public static OpenSubmission of(String campaign, String unit) {
        ReferenceFeed feed = ReferenceFeed.shared();
        if (feed.isFirst("open " + campaign + "/" + unit)) {
            feed.framework("hn-so-2024");
            feed.unit(unit);
            feed.phase(campaign, "self-assessment", unit);
        }
        OpenSubmission submission = new OpenSubmission(campaign, unit);
        await().atMost(PATIENCE).until(() -> auditor().get(submission.path()).statusCode() == 200);
        return submission;
    }

    public String path() {
        return "/api/v1/submissions/" + campaign + "/" + unit;
    }

    public String stream() {
        return campaign + "/" + unit;
    }

    /** Enters a self score; returns the event's position. */
    public long enter(String leaf, int points) {
        String position = send(leaf, points).then().statusCode(200).extract().header("Dti-Position");
        return Long.parseLong(position.substring("submissions:".length()));
    }

    /** Tries to; returns the status. */
    public int tryToEnter(String leaf, int points) {
        return send(leaf, points).statusCode();
    }

    private Response send(String leaf, int points) {
        return given().auth()
                .oauth2(Tokens.token("unit-officer", unit))
                .contentType(ContentType.JSON)
                .body(Map.of("points", points))
                .put(path() + "/self-scores/" + leaf);
    }

    /** The size of a signed checkpoint that speaks of the position. */
    public static long awaitCheckpoint(long position) {
        await().atMost(PATIENCE).until(() -> latest() >= position);
        return latest();
    }

    private static long latest() {
        var answer = auditor().get("/api/v1/audits/checkpoints/latest");
        return answer.statusCode() == 200 ? answer.jsonPath().getLong("size") : 0;
    }

    public static RequestSpecification auditor() {
        return given().auth().oauth2(Tokens.token("auditor"));
    }
}
