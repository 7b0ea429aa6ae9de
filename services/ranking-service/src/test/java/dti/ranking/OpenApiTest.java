package dti.ranking;

import static io.restassured.RestAssured.given;

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
}
