package dti.ranking.leaderboards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dti.ranking.TestCampaign;
import dti.ranking.TestScore;
import dti.runtime.access.Role;
import dti.testsupport.ParkedStreamAccess;
import dti.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls every endpoint as every role, of a participating unit and of another one, and anonymously. */
@QuarkusTest
class AccessTest extends ApiTest {

    private static final String FOREIGN = "hn-so-tu-phap";

    private enum Endpoint {
        LEADERBOARD(""),
        GROUP("?node=1"),
        LEAF("?node=1.1"),
        UNIT("/units/" + TRADE),
        UNIT_HISTORY("/units/" + TRADE + "/history"),
        STREAM("/stream");

        private final String path;

        Endpoint(String path) {
            this.path = path;
        }
    }

    @Test
    void provisional_results_answer_every_role_as_the_matrix_says() {
        TestCampaign campaign = campaign();
        score(TestScore.of(campaign.code(), TRADE, "1", "1"));

        assertThat(walk(campaign.code(), AccessTest::expectedOfProvisional)).isEmpty();
    }

    @Test
    void published_results_are_for_everybody_but_not_what_they_were_before() {
        TestCampaign campaign = campaign();
        score(TestScore.of(campaign.code(), TRADE, "1", "1"));
        publish(campaign.phase("published"));

        assertThat(walk(
                        campaign.code(),
                        (endpoint, role, unit) ->
                                endpoint == Endpoint.UNIT_HISTORY ? expectedOfProvisional(endpoint, role, unit) : 200))
                .isEmpty();
    }

    @Test
    void an_integrator_reads_provisional_results_only_with_the_scope_for_it() {
        String path = "/api/v1/leaderboards/" + campaign().code();

        exact(RestAssured.given())
                .auth()
                .oauth2(Tokens.withScopes("integrator", "results:provisional"))
                .get(path)
                .then()
                .statusCode(200);
        exact(RestAssured.given())
                .auth()
                .oauth2(Tokens.withScopes("integrator", "results:other"))
                .get(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("rule", is("results-provisional"));
    }

    @Test
    void an_unknown_campaign_or_unit_is_404_to_those_who_may_ask() {
        auditor().get("/api/v1/leaderboards/nowhere").then().statusCode(404);
        RestAssured.given().get("/api/v1/leaderboards/nowhere").then().statusCode(401);
        auditor()
                .get("/api/v1/leaderboards/" + campaign().code() + "/units/" + FOREIGN)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void parked_streams_are_seen_by_auditors_and_settled_by_administrators() {
        assertThat(ParkedStreamAccess.wrong("ranking")).isEmpty();
    }

    @Test
    void an_expired_token_is_no_token() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.expired("auditor"))
                .get("/api/v1/leaderboards/" + campaign().code())
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @FunctionalInterface
    private interface Expectation {
        int status(Endpoint endpoint, @Nullable Role role, String unit);
    }

    private static List<String> walk(String campaign, Expectation expectation) {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.values()) {
            for (Optional<Role> role : roles()) {
                for (String unit : new String[] {TRADE, FOREIGN, ""}) {
                    int expected = expectation.status(endpoint, role.orElse(null), unit);
                    int status = status(endpoint, campaign, role.orElse(null), unit);
                    if (status != expected) {
                        wrong.add("%s as %s of '%s': %d, not %d".formatted(endpoint, role, unit, status, expected));
                    }
                }
            }
        }
        return wrong;
    }

    private static int expectedOfProvisional(Endpoint endpoint, @Nullable Role role, String unit) {
        if (role == null) {
            return 401;
        }
        return switch (role) {
            case REVIEWER, COUNCIL, AUDITOR, ADMINISTRATOR -> 200;
            // They may read the totals of other units, not their leaves.
            case UNIT_OFFICER, UNIT_LEADER -> unit.equals(TRADE) && endpoint != Endpoint.LEAF ? 200 : 403;
            case DATA_SOURCE, INTEGRATOR -> 403;
        };
    }

    private static int status(Endpoint endpoint, String campaign, @Nullable Role role, String unit) {
        String path = "/api/v1/leaderboards/" + campaign + endpoint.path;
        if (endpoint == Endpoint.STREAM) {
            return EventStreamClient.statusOf(path, role == null ? null : token(role, unit));
        }
        Response answer = caller(role, unit).get(path);
        return answer.statusCode();
    }

    private static RequestSpecification caller(@Nullable Role role, String unit) {
        RequestSpecification request = exact(RestAssured.given());
        return role == null ? request : request.auth().oauth2(token(role, unit));
    }

    private static String token(Role role, String unit) {
        return unit.isEmpty() ? Tokens.token(role.claim()) : Tokens.token(role.claim(), unit);
    }

    private static List<Optional<Role>> roles() {
        List<Optional<Role>> roles = new ArrayList<>(List.of(Optional.empty()));
        for (Role role : Role.values()) {
            roles.add(Optional.of(role));
        }
        return roles;
    }
}
