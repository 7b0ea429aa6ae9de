package dti.scoring.duties.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests every list of duties and work with every role: the table of docs/access.md. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class DutyAccessTest {

    private static final Set<String> APPRAISERS = Set.of("reviewer", "council", "administrator", "auditor");
    private static final Set<String> UNITS = Set.of("unit-officer", "unit-leader");

    static Stream<Arguments> walk() {
        return Stream.of(
                        "/api/v1/duties",
                        "/api/v1/duties/summary",
                        "/api/v1/duties/events",
                        "/api/v1/work-queue",
                        "/api/v1/work-queue/counts",
                        "/api/v1/work-queue/changes")
                .flatMap(path -> Tokens.ROLES.stream().map(role -> Arguments.of(path, role)));
    }

    private static boolean allows(String path, String role) {
        return switch (path) {
            case "/api/v1/duties/events" -> Set.of("administrator", "auditor").contains(role);
            case "/api/v1/work-queue", "/api/v1/work-queue/counts" -> APPRAISERS.contains(role);
            case "/api/v1/work-queue/changes" -> APPRAISERS.contains(role) || UNITS.contains(role);
            case String _ -> APPRAISERS.contains(role) || UNITS.contains(role) || role.equals("data-source");
        };
    }

    @ParameterizedTest
    @MethodSource("walk")
    void access_is_what_the_table_says(String path, String role) {
        int status = given().auth()
                .oauth2(Tokens.token(role, ReferenceFeed.registered("hn-so-noi-vu")))
                .get(path)
                .statusCode();

        assertThat(status).isEqualTo(allows(path, role) ? 200 : 403);
        assertThat(given().get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void a_gateway_with_the_scope_for_provisional_results_follows_reminders_and_duties() {
        for (String path : List.of("/api/v1/duties", "/api/v1/duties/events")) {
            given().auth()
                    .oauth2(Tokens.withScopes("integrator", "results:provisional"))
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_reviewer_without_a_unit_has_no_queue_because_its_conflicts_are_unknown() {
        given().auth()
                .oauth2(Tokens.token("reviewer"))
                .get("/api/v1/work-queue")
                .then()
                .statusCode(403);
    }
}
