package dti.scoring.replays.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint of audits × every role: the rows of docs/access.md. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class AuditAccessTest {

    private static final String UNIT = "hn-so-noi-vu";

    private static final Set<String> AUDIT = Set.of("auditor", "administrator");
    private static final Set<String> DECIDE = Set.of("administrator");
    private static final String NO_SUCH = "/api/v1/audits/replays/" + new UUID(0, 1);
    private static final String REASON = "{\"reason\":\"x\"}";

    private record Endpoint(Method method, String path, String body, Set<String> allowed) {}

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint(Method.POST, "/api/v1/audits/replays", "{\"campaign\":\"nowhere\"}", AUDIT),
            new Endpoint(Method.GET, "/api/v1/audits/replays", "", AUDIT),
            new Endpoint(Method.GET, NO_SUCH, "", AUDIT),
            new Endpoint(Method.POST, NO_SUCH + "/pause", "", AUDIT),
            new Endpoint(Method.POST, NO_SUCH + "/resume", "", AUDIT),
            new Endpoint(Method.DELETE, NO_SUCH, "", AUDIT),
            new Endpoint(Method.POST, NO_SUCH + "/swap", REASON, DECIDE),
            new Endpoint(Method.POST, NO_SUCH + "/revert", REASON, DECIDE));

    static Stream<Arguments> walk() {
        return ENDPOINTS.stream().flatMap(endpoint -> Tokens.ROLES.stream().map(role -> Arguments.of(endpoint, role)));
    }

    static List<Endpoint> endpoints() {
        return ENDPOINTS;
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("walk")
    void access_is_what_the_table_says(Endpoint endpoint, String role) {
        int status = send(endpoint, given().auth().oauth2(Tokens.token(role, UNIT)));

        if (endpoint.allowed().contains(role)) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobody_audits_without_a_token(Endpoint endpoint) {
        assertThat(send(endpoint, given())).isEqualTo(401);
    }

    private static int send(Endpoint endpoint, RequestSpecification request) {
        RequestSpecification ready = endpoint.body().isEmpty()
                ? request
                : request.contentType(ContentType.JSON).body(endpoint.body());
        return ready.request(endpoint.method(), endpoint.path()).statusCode();
    }
}
