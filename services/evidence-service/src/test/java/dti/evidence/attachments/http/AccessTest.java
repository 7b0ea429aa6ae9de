package dti.evidence.attachments.http;

import static org.assertj.core.api.Assertions.assertThat;

import dti.runtime.access.Role;
import dti.testsupport.ParkedStreamAccess;
import dti.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls every endpoint as every role, of the own unit and of another one, and anonymously. */
@QuarkusTest
class AccessTest extends ApiTest {

    private record Endpoint(
            String name, boolean writes, int success, BiFunction<RequestSpecification, Subject, Integer> call) {}

    /** The evidence of the requests: of {@link #UNIT}, submitted by its own officer. */
    private record Subject(String campaign, UUID evidence) {}

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint(
                    "give a file",
                    true,
                    201,
                    (caller, subject) -> uploading(caller, subject.campaign(), LEAF, pdf("a.pdf", "walk"))
                            .post(EVIDENCE)
                            .statusCode()),
            new Endpoint(
                    "give a link",
                    true,
                    201,
                    (caller, subject) ->
                            link(caller, subject.campaign(), UNIT, LEAF).statusCode()),
            new Endpoint(
                    "list",
                    false,
                    200,
                    (caller, subject) -> caller.get(EVIDENCE + "?unit=" + UNIT).statusCode()),
            new Endpoint(
                    "read",
                    false,
                    200,
                    (caller, subject) ->
                            caller.get(EVIDENCE + "/" + subject.evidence()).statusCode()),
            new Endpoint(
                    "content",
                    false,
                    200,
                    (caller, subject) -> caller.get(EVIDENCE + "/" + subject.evidence() + "/content")
                            .statusCode()),
            new Endpoint(
                    "verification",
                    false,
                    200,
                    (caller, subject) -> caller.get(EVIDENCE + "/" + subject.evidence() + "/verification")
                            .statusCode()),
            new Endpoint(
                    "attach",
                    true,
                    201,
                    (caller, subject) -> caller.contentType(ContentType.JSON)
                            .body(Map.of("leaf", SOURCED_LEAF))
                            .post(EVIDENCE + "/" + subject.evidence() + "/attachments")
                            .statusCode()),
            new Endpoint(
                    "detach",
                    true,
                    200,
                    (caller, subject) -> caller.delete(EVIDENCE + "/" + subject.evidence() + "/attachments/" + LEAF)
                            .statusCode()));

    @Test
    void every_endpoint_answers_every_role_as_the_matrix_says() {
        String campaign = campaign();
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : ENDPOINTS) {
            for (Optional<Role> role : roles()) {
                for (String unit : new String[] {UNIT, OTHER_UNIT, ""}) {
                    Subject subject = new Subject(campaign, kept(campaign, "walk"));
                    int status = endpoint.call().apply(caller(role.orElse(null), unit), subject);
                    int expected = expected(endpoint, role.orElse(null), unit);
                    if (status != expected) {
                        wrong.add(endpoint.name() + " as " + role + " of '" + unit + "': " + status + ", not "
                                + expected);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_data_source_gives_evidence_of_any_unit_only_for_leaves_assigned_to_it() {
        String campaign = campaign();

        link(as("data-source", SOURCE_UNIT), campaign, UNIT, SOURCED_LEAF)
                .then()
                .statusCode(201);
        link(as("data-source", SOURCE_UNIT), campaign, UNIT, LEAF).then().statusCode(403);
        link(as("data-source", OTHER_UNIT), campaign, UNIT, SOURCED_LEAF).then().statusCode(403);
    }

    @Test
    void a_data_source_reads_and_detaches_only_what_it_gave() {
        String campaign = campaign();
        UUID own = id(link(as("data-source", SOURCE_UNIT), campaign, UNIT, SOURCED_LEAF)
                .then());
        UUID foreign = kept(campaign, "x");

        as("data-source", SOURCE_UNIT).get(EVIDENCE + "/" + own).then().statusCode(200);
        as("data-source", SOURCE_UNIT).get(EVIDENCE + "/" + foreign).then().statusCode(403);
        assertThat(as("data-source", SOURCE_UNIT)
                        .get(EVIDENCE + "?campaign=" + campaign)
                        .<List<String>>path("items.id"))
                .containsExactly(own.toString());
        officer().get(EVIDENCE + "/" + own).then().statusCode(200);
        officer()
                .delete(EVIDENCE + "/" + own + "/attachments/" + SOURCED_LEAF)
                .then()
                .statusCode(403);
        as("data-source", SOURCE_UNIT)
                .delete(EVIDENCE + "/" + own + "/attachments/" + SOURCED_LEAF)
                .then()
                .statusCode(200);
    }

    @Test
    void parked_streams_are_seen_by_auditors_and_settled_by_administrators() {
        assertThat(ParkedStreamAccess.wrong("evidence")).isEmpty();
    }

    @Test
    void an_expired_token_is_no_token() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.expired("auditor"))
                .get(EVIDENCE)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void evidence_that_does_not_exist_is_not_found() {
        as("auditor", null).get(EVIDENCE + "/" + UUID.randomUUID()).then().statusCode(404);
        as("auditor", null).get(EVIDENCE + "/no-id").then().statusCode(404);
    }

    private static List<Optional<Role>> roles() {
        List<Optional<Role>> roles = new ArrayList<>(List.of(Optional.empty()));
        for (Role role : Role.values()) {
            roles.add(Optional.of(role));
        }
        return roles;
    }

    private static RequestSpecification caller(@Nullable Role role, String unit) {
        return role == null ? RestAssured.given() : as(role.claim(), unit.isEmpty() ? null : unit);
    }

    private static int expected(Endpoint endpoint, @Nullable Role role, String unit) {
        if (role == null) {
            return 401;
        }
        boolean ownUnit = unit.equals(UNIT);
        boolean allowed = switch (role) {
            case UNIT_OFFICER, UNIT_LEADER -> ownUnit;
            case REVIEWER, COUNCIL, AUDITOR, ADMINISTRATOR -> !endpoint.writes();
            // Assigned to no leaf here; it reads what its unit submitted, which is all evidence of the own unit.
            case DATA_SOURCE ->
                !endpoint.writes() && (ownUnit || endpoint.name().equals("list") && !unit.isEmpty());
            case INTEGRATOR -> false;
        };
        return allowed ? endpoint.success() : 403;
    }
}
