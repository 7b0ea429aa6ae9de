package dti.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dti.testsupport.Tokens;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Endpoints that look into the log of all units × every role, and nobody: rows of docs/access.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LogAccessWalk {

    private static final String UNIT = "hn-so-noi-vu";

    private final List<Endpoint> endpoints;

    protected LogAccessWalk(List<Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    /** What is asked, with which body if any, and who may. */
    public record Endpoint(Method method, String path, String body, Set<String> allowed) {

        private int ask(RequestSpecification caller) {
            RequestSpecification request = body.isEmpty()
                    ? caller
                    : caller.contentType(ContentType.JSON).body(body);
            return request.request(method, path).statusCode();
        }
    }

    Stream<Arguments> walk() {
        return endpoints.stream().flatMap(endpoint -> Tokens.ROLES.stream().map(role -> Arguments.of(endpoint, role)));
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("walk")
    void access_is_what_the_table_says(Endpoint endpoint, String role) {
        int status = endpoint.ask(given().auth().oauth2(Tokens.token(role, UNIT)));

        if (endpoint.allowed().contains(role)) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobody_without_a_token_looks_into_the_log(Endpoint endpoint) {
        assertThat(endpoint.ask(given())).isEqualTo(401);
    }
}
