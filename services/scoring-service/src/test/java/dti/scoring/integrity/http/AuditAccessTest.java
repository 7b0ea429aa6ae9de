package dti.scoring.integrity.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint that looks into the whole log × every role. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class AuditAccessTest {

    private static final Set<String> AUDITORS = Set.of("auditor", "administrator");

    private record Endpoint(Method method, String path) {}

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint(Method.POST, "/api/v1/audits/verifications"),
            new Endpoint(Method.GET, "/api/v1/audits/verifications"),
            new Endpoint(Method.GET, "/api/v1/audits/verifications/" + UUID.randomUUID()),
            new Endpoint(Method.GET, "/api/v1/audits/checkpoints"),
            new Endpoint(Method.GET, "/api/v1/audits/checkpoints/latest"),
            new Endpoint(Method.GET, "/api/v1/audits/checkpoints/key"),
            new Endpoint(Method.GET, "/api/v1/audits/checkpoints/proofs/inclusion?position=1"),
            new Endpoint(Method.GET, "/api/v1/audits/checkpoints/proofs/consistency?from=1&to=2"),
            new Endpoint(Method.GET, "/api/v1/audits/exports?campaign=none&size=0"),
            new Endpoint(Method.GET, "/api/v1/events"));

    static Stream<Arguments> walk() {
        return ENDPOINTS.stream().flatMap(endpoint -> Tokens.ROLES.stream().map(role -> Arguments.of(endpoint, role)));
    }

    static List<Endpoint> endpoints() {
        return ENDPOINTS;
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("walk")
    void access_is_what_the_table_says(Endpoint endpoint, String role) {
        int status = send(endpoint, given().auth().oauth2(Tokens.token(role, "hn-so-noi-vu")));

        if (AUDITORS.contains(role)) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobody_without_a_token_looks_into_the_log(Endpoint endpoint) {
        assertThat(send(endpoint, given())).isEqualTo(401);
    }

    @Test
    void an_integrator_reads_events_only_with_the_scope_for_it() {
        given().auth()
                .oauth2(Tokens.withScopes("integrator", "results:provisional"))
                .get("/api/v1/events")
                .then()
                .statusCode(200);
    }

    @Test
    void a_follower_is_refused_before_the_stream_begins() {
        given().auth()
                .oauth2(Tokens.token("reviewer", "hn-so-noi-vu"))
                .accept("text/event-stream")
                .get("/api/v1/events")
                .then()
                .statusCode(403);
        given().accept("text/event-stream").get("/api/v1/events").then().statusCode(401);
    }

    private static int send(Endpoint endpoint, RequestSpecification request) {
        return request.contentType("application/json")
                .request(endpoint.method(), endpoint.path())
                .statusCode();
    }
}
