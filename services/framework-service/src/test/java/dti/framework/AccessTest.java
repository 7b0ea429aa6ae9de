package dti.framework;

import static dti.framework.Api.anonymous;
import static dti.framework.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dti.runtime.access.Role;
import dti.testsupport.BrokenBodyWalk;
import dti.testsupport.ClaimWalk;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Calls every endpoint as every role. Allowed roles pass the access check, whatever the answer then is; all others are
 * refused.
 */
@ServiceTest
class AccessTest {

    private static final String ANYBODY = "anybody";
    private static final Set<String> ADMINISTRATOR = Set.of("administrator");
    private static final Set<String> KEEPERS = Set.of("administrator", "auditor");

    @BeforeEach
    void a_published_framework_and_a_draft() {
        Documents.publishOnce("a-published");
        Api.administrator().body(Documents.sound("a-draft")).post("/api/v1/frameworks");
    }

    private static List<Endpoint> endpoints() {
        return List.of(
                new Endpoint("GET", "/api/v1/frameworks", Set.of(ANYBODY)),
                new Endpoint("GET", "/api/v1/frameworks/a-published", Set.of(ANYBODY)),
                new Endpoint("GET", "/api/v1/frameworks/a-published/versions/1", Set.of(ANYBODY)),
                new Endpoint("GET", "/api/v1/frameworks/a-published/versions/1/findings", Set.of(ANYBODY)),
                new Endpoint("GET", "/api/v1/frameworks/a-published/diff?from=1&to=1", Set.of(ANYBODY)),
                new Endpoint("POST", "/api/v1/frameworks/a-published/versions/1/evaluate", Set.of(ANYBODY)),
                new Endpoint("GET", "/api/v1/frameworks/a-draft/versions/1", KEEPERS),
                new Endpoint("GET", "/api/v1/frameworks/a-draft/versions/1/findings", KEEPERS),
                new Endpoint("GET", "/api/v1/frameworks/a-draft/diff?from=1&to=1", KEEPERS),
                new Endpoint("POST", "/api/v1/frameworks/a-draft/versions/1/evaluate", KEEPERS),
                new Endpoint("POST", "/api/v1/frameworks/check", KEEPERS),
                new Endpoint("POST", "/api/v1/frameworks", ADMINISTRATOR),
                new Endpoint("POST", "/api/v1/frameworks/a-nowhere/versions/1/resolutions", ADMINISTRATOR),
                new Endpoint("POST", "/api/v1/frameworks/a-nowhere/versions/1/publish", ADMINISTRATOR),
                new Endpoint("GET", "/api/v1/witnesses/framework/checkpoints", KEEPERS),
                new Endpoint("GET", "/api/v1/witnesses/framework/alarms", KEEPERS),
                new Endpoint("GET", "/api/v1/witnesses/framework/settlements", KEEPERS),
                new Endpoint("POST", "/api/v1/witnesses/framework/alarms/submissions/forked/settlement", ADMINISTRATOR),
                new Endpoint("GET", "/api/v1/units", everyRole()),
                new Endpoint("GET", "/api/v1/units/a-nowhere", everyRole()),
                new Endpoint("PUT", "/api/v1/units/a-nowhere", ADMINISTRATOR),
                new Endpoint("GET", "/api/v1/units/reorganisations", everyRole()),
                new Endpoint("POST", "/api/v1/units/reorganisations", ADMINISTRATOR),
                new Endpoint("GET", "/api/v1/campaigns", everyRole()),
                new Endpoint("GET", "/api/v1/campaigns/a-nowhere", everyRole()),
                new Endpoint("POST", "/api/v1/campaigns", ADMINISTRATOR),
                new Endpoint("POST", "/api/v1/campaigns/a-nowhere/phase", ADMINISTRATOR),
                new Endpoint("POST", "/api/v1/campaigns/a-nowhere/phases", ADMINISTRATOR),
                new Endpoint("POST", "/api/v1/campaigns/a-nowhere/units", ADMINISTRATOR),
                new Endpoint("POST", "/api/v1/campaigns/a-nowhere/framework", ADMINISTRATOR),
                new Endpoint("PUT", "/api/v1/campaigns/a-nowhere/assignments", ADMINISTRATOR),
                new Endpoint("POST", "/api/v1/campaigns/a-nowhere/assignments/from-framework", ADMINISTRATOR),
                new Endpoint("GET", "/api/v1/campaigns/a-nowhere/assignments", everyRole()),
                new Endpoint("GET", "/api/v1/campaigns/a-nowhere/assignments/unresolved", everyRole()),
                new Endpoint("GET", "/api/v1/plans", everyRole()),
                new Endpoint("GET", "/api/v1/plans/a-nowhere/2024", everyRole()),
                new Endpoint("GET", "/api/v1/plans/a-nowhere/2024/items", everyRole()),
                new Endpoint("GET", "/api/v1/plans/a-nowhere/2024/history", everyRole()),
                new Endpoint("GET", "/api/v1/plans/a-nowhere/2024/report?quarter=1", everyRole()),
                new Endpoint("PUT", "/api/v1/plans/a-nowhere/2024", ADMINISTRATOR),
                new Endpoint("PUT", "/api/v1/plans/a-nowhere/2024/items/a/progress", ADMINISTRATOR),
                new Endpoint("GET", "/api/v1/framework/parked-streams", KEEPERS),
                new Endpoint("GET", "/api/v1/framework/parked-streams/decisions", KEEPERS),
                new Endpoint("POST", "/api/v1/framework/parked-streams/release", ADMINISTRATOR),
                new Endpoint("POST", "/api/v1/framework/parked-streams/discard", ADMINISTRATOR));
    }

    @Test
    void every_endpoint_lets_in_exactly_the_roles_of_the_matrix() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            for (String role : callers()) {
                int status = endpoint.ask(role);
                if (endpoint.lets(role) == (status == 401 || status == 403) || status >= 500) {
                    wrong.add(endpoint.method() + " " + endpoint.path() + " as " + role + ": " + status);
                }
                if (!endpoint.dependsOnWhatIsAsked() && !endpoint.lets(role) && endpoint.send(role, "{") != status) {
                    wrong.add(endpoint.method() + " " + endpoint.path() + " as " + role + " with a broken body");
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void without_a_token_it_is_401_and_with_the_wrong_role_403() {
        assertThat(new Endpoint("PUT", "/api/v1/units/a-nowhere", Set.of()).ask(ANYBODY))
                .isEqualTo(401);
        assertThat(new Endpoint("PUT", "/api/v1/units/a-nowhere", Set.of()).ask("council"))
                .isEqualTo(403);
    }

    @Test
    void whoever_may_not_write_is_told_so_before_the_body_is_looked_at() {
        assertThat(BrokenBodyWalk.wrong(Set.of("post /api/v1/frameworks/{key}/versions/{version}/evaluate")))
                .isEmpty();
    }

    @Test
    void a_token_whose_claims_have_another_shape_is_401() {
        assertThat(ClaimWalk.wrong("/api/v1/framework/parked-streams")).isEmpty();
    }

    @Test
    void a_token_that_is_not_ours_is_401() {
        anonymous()
                .header("Authorization", "Bearer not.a.token")
                .get("/api/v1/frameworks")
                .then()
                .statusCode(401);
    }

    @Test
    void the_matrix_names_every_endpoint_of_the_openapi_document() {
        List<String> documented = OpenApiTest.operations();
        List<String> walked =
                endpoints().stream().map(Endpoint::template).distinct().toList();

        assertThat(walked).containsAll(documented);
    }

    private static Set<String> everyRole() {
        return Set.copyOf(Arrays.stream(Role.values()).map(Role::claim).toList());
    }

    private static List<String> callers() {
        return Stream.concat(Stream.of(ANYBODY), everyRole().stream().sorted()).toList();
    }

    /**
     * An endpoint, and the roles that may call it. Each test request is incomplete, so an allowed role gets as far as
     * 400 or 422.
     */
    private record Endpoint(String method, String path, Set<String> roles) {

        /**
         * Whether access depends on the body: some roles may ask about a published framework but not about a draft, so
         * the body is read before access is decided.
         */
        boolean dependsOnWhatIsAsked() {
            return path.endsWith("/evaluate");
        }

        boolean lets(String role) {
            return roles.contains(ANYBODY) || roles.contains(role);
        }

        int ask(String role) {
            return send(role, body());
        }

        int send(String role, String body) {
            RequestSpecification caller = role.equals(ANYBODY) ? anonymous() : as(role);
            return (method.equals("GET") ? caller : caller.body(body))
                    .request(method, path)
                    .statusCode();
        }

        private String body() {
            if (path.endsWith("/reorganisations")) {
                return "{\"effectiveOn\": \"2025-07-01\"}";
            }
            if (path.contains("/parked-streams/")) {
                return "{\"log\": \"submissions\", \"stream\": \"a/nowhere\", \"version\": 1, \"reason\": \"a\"}";
            }
            if (path.contains("units/")) {
                return "{\"name\": \"\", \"level\": \"department\"}";
            }
            if (path.endsWith("/settlement")) {
                return "{\"reason\": \"thử\"}";
            }
            if (path.endsWith("/campaigns")) {
                return "{\"code\": \"a\", \"framework\": {\"key\": \"a\", \"version\": 1}, \"period\": \"2024\"}";
            }
            return path.endsWith("/phase") ? "{\"to\": \"self-assessment\"}" : "{}";
        }

        /** The path as the OpenAPI document writes it. */
        String template() {
            return method
                    + " "
                    + path.replaceFirst("\\?.*", "")
                            .replaceFirst("/witnesses/framework", "/witnesses/{service}")
                            .replaceFirst("/alarms/submissions/forked", "/alarms/{log}/{kind}")
                            .replaceFirst("/frameworks/a-[a-z]+", "/frameworks/{key}")
                            .replaceFirst("/versions/1", "/versions/{version}")
                            .replaceFirst("/(units|campaigns)/a-nowhere", "/$1/{code}")
                            .replaceFirst("/plans/a-nowhere/2024", "/plans/{unit}/{year}")
                            .replaceFirst("/items/a/progress", "/items/{key}/progress");
        }
    }
}
