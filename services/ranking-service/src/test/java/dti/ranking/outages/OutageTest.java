package dti.ranking.outages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dti.testsupport.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class OutageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states/08006",
                "states/25006",
                "states/40001",
                "states/40P01",
                "states/53100",
                "states/53200",
                "states/53300",
                "states/55P03",
                "states/57014",
                "states/57P03",
                "states/58030",
                "slow",
                "read-only",
                "deadlock"
            })
    void a_database_that_cannot_now_is_503_with_when_to_come_back(String failure) {
        given().get("/api/v1/failing/" + failure)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:dti:problem:unavailable"));
    }

    @Test
    void a_statement_that_is_wrong_stays_our_fault() {
        given().get("/api/v1/failing/states/42P01").then().statusCode(500);
    }

    @Test
    void a_full_disk_is_told_by_health() {
        given().get("/api/v1/failing/states/53100").then().statusCode(503);

        given().get("/q/health/well").then().body("checks.find { it.name == 'disk' }.status", equalTo("DOWN"));
    }
}
