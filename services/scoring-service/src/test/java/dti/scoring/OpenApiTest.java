package dti.scoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dti.contracts.Topics;
import dti.testsupport.OpenApiContract;
import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class OpenApiTest {

    @Test
    void the_committed_document_is_the_one_served() {
        OpenApiContract.check(given().get("/openapi").asString(), Path.of("openapi.yaml"));
    }

    @Test
    void what_events_look_like_is_told_to_everybody() {
        given().get("/events/asyncapi.yaml").then().statusCode(200).body(containsString("dti.submissions.v1"));
        given().get("/events/schemas/" + Topics.SUBMISSION_EVENT + ".json")
                .then()
                .statusCode(200)
                .body("title", equalTo(Topics.SUBMISSION_EVENT));
    }
}
