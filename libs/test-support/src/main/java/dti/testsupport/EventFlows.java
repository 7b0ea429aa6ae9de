package dti.testsupport;

import io.restassured.RestAssured;
import java.util.Map;
import java.util.Set;

/** What carries events in the running service, as its health check {@code events} tells. */
public final class EventFlows {

    private EventFlows() {}

    /** Names such as {@code relay submissions lag}. */
    public static Set<String> told() {
        return RestAssured.given()
                .get("/q/health/well")
                .then()
                .extract()
                .<Map<String, Object>>path("checks.find { it.name == 'events' }.data")
                .keySet();
    }
}
