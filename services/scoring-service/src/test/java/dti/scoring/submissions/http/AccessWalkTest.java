package dti.scoring.submissions.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.contracts.CampaignChanged.Assignment;
import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every endpoint × every role × own and foreign unit. Everything the table does not allow must be answered with 401
 * or 403. Everything it allows must pass access: any answer except 401 and 403.
 */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class AccessWalkTest {

    private static final String CAMPAIGN = "access-2024";
    private static final String OWN = "hn-so-noi-vu";
    private static final String FOREIGN = "hn-so-tai-chinh";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Set<String> READ_ALL = Set.of("reviewer", "council", "administrator", "auditor");
    private static final Set<String> WRITE_OWN = Set.of("unit-officer", "unit-leader");
    private static final Set<String> READ_OWN = Set.of("unit-officer", "unit-leader", "data-source");

    /** Not a valid workbook, which is detected after the access check. */
    private static final String SHEET = "PK";

    /** True once the submission is open; it stays open. */
    private static boolean opened;

    private enum Kind {
        READ,
        FOR_UNIT,
        SUBMIT,
        REOPEN,
        APPRAISE,
        DECIDE,
        SUPPLY,
        CONTACTS
    }

    private record Endpoint(Method method, String path, String body, Kind kind) {

        /** The same endpoint with an unreadable body, if it has a body. */
        Endpoint broken() {
            return new Endpoint(method, path, body.isEmpty() || body.equals(SHEET) ? body : "{", kind);
        }

        /** True if the table of docs/access.md allows the call. */
        boolean allows(String role, boolean ownUnit) {
            return switch (kind) {
                case READ -> READ_ALL.contains(role) || (READ_OWN.contains(role) && ownUnit);
                case FOR_UNIT -> WRITE_OWN.contains(role) && ownUnit;
                case SUBMIT -> role.equals("unit-leader") && ownUnit;
                case REOPEN -> (role.equals("unit-leader") && ownUnit) || (role.equals("council") && !ownUnit);
                case APPRAISE -> Set.of("reviewer", "council").contains(role) && !ownUnit;
                case SUPPLY -> role.equals("data-source") && !ownUnit;
                case CONTACTS -> role.equals("administrator") || (WRITE_OWN.contains(role) && ownUnit);
                case DECIDE -> role.equals("council") && !ownUnit;
            };
        }
    }

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint(Method.GET, "", "", Kind.READ),
            new Endpoint(Method.GET, "/score", "", Kind.READ),
            new Endpoint(Method.GET, "/score/1.1/explanation", "", Kind.READ),
            new Endpoint(Method.GET, "/events", "", Kind.READ),
            new Endpoint(Method.GET, "/history", "", Kind.READ),
            new Endpoint(Method.GET, "/carry-over", "", Kind.READ),
            new Endpoint(Method.GET, "/year-to-date", "", Kind.READ),
            new Endpoint(Method.PUT, "/self-scores/1.1", "{\"points\":1}", Kind.FOR_UNIT),
            new Endpoint(Method.POST, "/self-scores", "{\"scores\":[{\"leaf\":\"1.1\",\"points\":1}]}", Kind.FOR_UNIT),
            new Endpoint(Method.DELETE, "/self-scores/1.1", "", Kind.FOR_UNIT),
            new Endpoint(Method.GET, "/sheet", "", Kind.READ),
            new Endpoint(Method.PUT, "/sheet", SHEET, Kind.FOR_UNIT),
            new Endpoint(
                    Method.POST,
                    "/carry-over",
                    "{\"from\":{\"campaign\":\"none\",\"version\":1},\"leaves\":[\"1.1\"]}",
                    Kind.FOR_UNIT),
            new Endpoint(Method.PUT, "/council-scores/1.1", "{\"points\":1,\"reason\":\"x\"}", Kind.APPRAISE),
            new Endpoint(Method.POST, "/council-scores", "{\"accept\":\"all-unreviewed\"}", Kind.APPRAISE),
            new Endpoint(Method.DELETE, "/council-scores/1.1?reason=x", "", Kind.APPRAISE),
            new Endpoint(Method.POST, "/exclusions", "{\"leaf\":\"1.1\",\"reason\":\"x\"}", Kind.FOR_UNIT),
            new Endpoint(Method.POST, "/exclusions/1.1/decision", "{\"grant\":false,\"reason\":\"x\"}", Kind.DECIDE),
            new Endpoint(Method.POST, "/explanations", "{\"leaf\":\"1.1\",\"text\":\"x\"}", Kind.FOR_UNIT),
            new Endpoint(Method.GET, "/general-info", "", Kind.READ),
            new Endpoint(Method.PUT, "/general-info", "{\"values\":{\"1.4\":3}}", Kind.FOR_UNIT),
            new Endpoint(Method.DELETE, "/general-info/contacts", "", Kind.CONTACTS),
            new Endpoint(
                    Method.PUT,
                    "/inputs/1.1",
                    "{\"inputs\":{\"a\":1},\"source\":\"x\",\"measuredAt\":\"2024-06-30T17:00:00Z\"}",
                    Kind.SUPPLY),
            new Endpoint(Method.POST, "/submit", "", Kind.SUBMIT),
            new Endpoint(Method.POST, "/return", "{\"reason\":\"x\"}", Kind.APPRAISE),
            new Endpoint(Method.POST, "/reopen", "{\"reason\":\"x\"}", Kind.REOPEN),
            new Endpoint(
                    Method.POST,
                    "/deadline",
                    "{\"phase\":\"self-assessment\",\"closes\":\"2030-01-01T00:00:00Z\",\"reason\":\"x\"}",
                    Kind.DECIDE),
            new Endpoint(Method.POST, "/bonus", "{\"points\":1,\"reason\":\"x\"}", Kind.DECIDE),
            new Endpoint(Method.POST, "/finalise", "", Kind.DECIDE),
            new Endpoint(Method.POST, "/corrections", "{\"leaf\":\"1.1\",\"points\":1,\"reason\":\"x\"}", Kind.DECIDE),
            new Endpoint(Method.GET, "/history/diff?from=1", "", Kind.READ),
            new Endpoint(
                    Method.PUT,
                    "/general-info/supplied",
                    "{\"values\":{\"1.4\":1},\"source\":\"x\",\"measuredAt\":\"2024-01-01T00:00:00Z\"}",
                    Kind.SUPPLY));

    @BeforeAll
    static void openCampaign() {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.framework("hn-so-2024");
        feed.unit(OWN);
        feed.unit(FOREIGN);
        var assigned = List.of(new Assignment("1.1", FOREIGN, "source"), new Assignment("info:1.4", FOREIGN, "source"));
        feed.phase(CAMPAIGN, new ReferenceFeed.Terms("hn-so-2024", assigned), "self-assessment", OWN);
    }

    static Stream<Arguments> walk() {
        return ENDPOINTS.stream()
                .flatMap(endpoint -> Tokens.ROLES.stream()
                        .flatMap(role -> Stream.of(OWN, FOREIGN).map(unit -> Arguments.of(endpoint, role, unit))));
    }

    @ParameterizedTest(name = "{0} as {1} of {2}")
    @MethodSource("walk")
    void access_is_what_the_table_says(Endpoint endpoint, String role, String unit) {
        awaitSubmission();

        int status = send(endpoint, given().auth().oauth2(Tokens.token(role, unit)));

        if (endpoint.allows(role, unit.equals(OWN))) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(403);
            if (endpoint.kind() == Kind.SUPPLY && role.equals("data-source")) {
                return; // the body names the supplied data, and so decides whether they are assigned to the caller
            }
            assertThat(send(endpoint.broken(), given().auth().oauth2(Tokens.token(role, unit))))
                    .as("with a body nobody can read")
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobody_without_a_token_reaches_a_provisional_submission(Endpoint endpoint) {
        awaitSubmission();

        assertThat(send(endpoint, given())).isEqualTo(401);
    }

    static List<Endpoint> endpoints() {
        return ENDPOINTS;
    }

    @Test
    void an_expired_token_is_401_with_a_problem() {
        given().auth()
                .oauth2(Tokens.expired("auditor"))
                .get("/api/v1/submissions/%s/%s".formatted(CAMPAIGN, OWN))
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void a_council_token_without_a_unit_decides_nothing() {
        awaitSubmission();
        Endpoint override = ENDPOINTS.stream()
                .filter(endpoint -> endpoint.path().equals("/council-scores/1.1"))
                .findFirst()
                .orElseThrow();

        assertThat(send(override, given().auth().oauth2(Tokens.token("council"))))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hn-so-tai-chinh ",
                "HN-SO-TAI-CHINH",
                "hn-so-tai-chinh\u00a0",
                "nowhere",
                "Sở Tài chính"
            })
    void a_council_token_of_a_unit_nobody_knows_decides_nothing(String unit) {
        awaitSubmission();
        String token = Tokens.token("council", unit);

        for (Endpoint endpoint : ENDPOINTS) {
            if (endpoint.kind() == Kind.APPRAISE || endpoint.kind() == Kind.DECIDE) {
                assertThat(send(endpoint, given().auth().oauth2(token)))
                        .as("%s", endpoint)
                        .isEqualTo(403);
            }
        }
        given().auth().oauth2(token).get(path("/score")).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void nothing_is_written_in_nobodys_name(Endpoint endpoint) {
        awaitSubmission();
        Map<String, @Nullable Object> claims = new HashMap<>();
        claims.put("sub", null);
        claims.put("groups", Tokens.ROLES);

        assertThat(send(endpoint, given().auth().oauth2(Tokens.differing("council", FOREIGN, claims))))
                .isEqualTo(401);
        assertThat(send(endpoint, given().auth().oauth2(Tokens.differing("council", OWN, claims))))
                .isEqualTo(401);
    }

    static List<Endpoint> writes() {
        return ENDPOINTS.stream().filter(each -> each.method() != Method.GET).toList();
    }

    @Test
    void an_integrator_reads_provisional_results_only_with_the_scope_for_it() {
        awaitSubmission();
        String path = "/api/v1/submissions/%s/%s/score".formatted(CAMPAIGN, OWN);

        given().auth().oauth2(Tokens.withScopes("integrator")).get(path).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.withScopes("integrator", "results:provisional"))
                .get(path)
                .then()
                .statusCode(200);
    }

    private static int send(Endpoint endpoint, RequestSpecification request) {
        RequestSpecification ready = endpoint.body().isEmpty()
                ? request
                : endpoint.body().equals(SHEET)
                        ? request.contentType(XLSX).body(SHEET.getBytes(StandardCharsets.UTF_8))
                        : request.contentType(ContentType.JSON).body(endpoint.body());
        return ready.request(endpoint.method(), path(endpoint.path())).statusCode();
    }

    private static String path(String rest) {
        return "/api/v1/submissions/" + CAMPAIGN + "/" + OWN + rest;
    }

    private static void awaitSubmission() {
        if (opened) {
            return;
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().auth()
                                .oauth2(Tokens.token("auditor"))
                                .get("/api/v1/submissions/%s/%s".formatted(CAMPAIGN, OWN))
                                .statusCode()
                        == 200);
        ReferenceFeed.registered(FOREIGN);
        opened = true;
    }
}
