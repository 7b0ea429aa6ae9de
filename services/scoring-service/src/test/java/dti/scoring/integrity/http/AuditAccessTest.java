package dti.scoring.integrity.http;

import static io.restassured.RestAssured.given;

import dti.scoring.LogAccessWalk;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests every endpoint that reads the whole log with every role. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class AuditAccessTest extends LogAccessWalk {

    private static final Set<String> AUDITORS = Set.of("auditor", "administrator");

    AuditAccessTest() {
        super(Stream.concat(
                        Stream.of(new Endpoint(Method.POST, "/api/v1/audits/verifications", "{}", AUDITORS)),
                        Stream.of(
                                        "/api/v1/audits/verifications",
                                        "/api/v1/audits/verifications/" + UUID.randomUUID(),
                                        "/api/v1/audits/checkpoints",
                                        "/api/v1/audits/checkpoints/latest",
                                        "/api/v1/audits/checkpoints/key",
                                        "/api/v1/audits/checkpoints/proofs/inclusion?position=1",
                                        "/api/v1/audits/checkpoints/proofs/consistency?from=1&to=2",
                                        "/api/v1/audits/exports?campaign=none&size=0",
                                        "/api/v1/events")
                                .map(path -> new Endpoint(Method.GET, path, "", AUDITORS)))
                .toList());
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
}
