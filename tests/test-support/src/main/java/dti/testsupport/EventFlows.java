package dti.testsupport;

import io.restassured.RestAssured;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the health check {@code events} and the metrics of workers of the running service. */
public final class EventFlows {

    private static final Pattern ALIVE = Pattern.compile("dti_worker_alive\\{.*worker=\"([^\"]+)\".*} 1\\.0");
    private static final Pattern WELL = Pattern.compile("dti_worker_well\\{.*worker=\"([^\"]+)\".*} 1\\.0");

    private EventFlows() {}

    private static final String WORKER = "worker ";

    /** The names in the check's data, such as {@code relay submissions lag}. */
    public static Set<String> told() {
        return events().keySet();
    }

    /** The names of all background work of the service. */
    public static Set<String> workers() {
        return told().stream()
                .filter(key -> key.startsWith(WORKER))
                .map(key -> key.substring(WORKER.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The workers that are alive according to the metrics. */
    public static Set<String> measuredAlive() {
        return measured(ALIVE);
    }

    /** The workers that are well according to the metrics. */
    public static Set<String> measuredWell() {
        return measured(WELL);
    }

    /** The line of a worker in the check's data while the check is down; empty while it is up. */
    public static String lineOf(String worker) {
        return given("DOWN").getOrDefault(WORKER + worker, "").toString();
    }

    private static Set<String> measured(Pattern pattern) {
        return RestAssured.given()
                .get("/q/metrics")
                .asString()
                .lines()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The check's data while it has this status; empty otherwise. */
    private static Map<String, Object> given(String status) {
        Map<String, Object> data = RestAssured.given()
                .get("/q/health/well")
                .then()
                .extract()
                .path("checks.find { it.name == 'events' && it.status == '" + status + "' }?.data");
        return data == null ? Map.of() : data;
    }

    private static Map<String, Object> events() {
        return RestAssured.given()
                .get("/q/health/well")
                .then()
                .extract()
                .path("checks.find { it.name == 'events' }.data");
    }
}
