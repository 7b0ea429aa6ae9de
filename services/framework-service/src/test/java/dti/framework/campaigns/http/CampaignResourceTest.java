package dti.framework.campaigns.http;

import static dti.framework.Api.administrator;
import static dti.framework.Api.anonymous;
import static dti.framework.Api.as;
import static dti.framework.Api.registerDepartment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.Topics;
import dti.eventstore.ForeignLog;
import dti.eventstore.StoredEvent;
import dti.framework.Documents;
import dti.framework.Published;
import dti.framework.ServiceTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CampaignResourceTest {

    private static final String CAMPAIGNS = "/api/v1/campaigns";
    private static final String FRAMEWORK = "c-framework";

    @BeforeEach
    void units_and_a_framework() {
        Documents.publishOnce(FRAMEWORK);
        registerDepartment("c-unit-1");
        registerDepartment("c-unit-2");
        registerDepartment("c-unit-3");
    }

    private static Response create(String code, String more) {
        return administrator().body("""
                        {"code": "%s", "title": "Đợt thử", "framework": {"key": "c-framework", "version": 1},
                         "period": "2024", "units": ["c-unit-1", "c-unit-2"],
                         "policies": {"rankBy": "total", "bonusCap": 10, "bands": [{"name": "Tốt", "atLeast": "80%%"}]}
                         %s}
                        """.formatted(code, more)).post(CAMPAIGNS);
    }

    private static Response enter(String code, String phase) {
        return administrator().body("{\"to\": \"" + phase + "\"}").post(CAMPAIGNS + "/" + code + "/phase");
    }

    @Test
    void a_campaign_is_created_as_a_draft_and_told_to_everybody() {
        create("c-created", "")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Dti-Position", startsWith("campaigns:"))
                .body("phase", equalTo("draft"))
                .body("policies.unreviewed", equalTo("accept-self"));

        JsonNode event = Published.events(Topics.CAMPAIGNS, "c-created", 1).getFirst();
        assertThat(event.at("/type").asText()).isEqualTo(Topics.CAMPAIGN_CHANGED);
        assertThat(event.at("/data/change").asText()).isEqualTo("created");
        assertThat(event.at("/data/campaign/units")).hasSize(2);
        assertThat(event.at("/data/campaign/policies/bonusCap").decimalValue()).isEqualByComparingTo("10");
        create("c-created", "").then().statusCode(409).body("rule", equalTo("campaign-exists"));
    }

    @Test
    void the_campaign_shows_how_many_submissions_have_entered_its_phase() {
        create("c-entered", "").then().statusCode(201);
        enter("c-entered", "self-assessment").then().statusCode(200).body("phase", equalTo("self-assessment"));
        String path = CAMPAIGNS + "/c-entered";
        as("council").get(path).then().body("progress.entered", equalTo(0)).body("progress.of", equalTo(2));

        try (ForeignLog submissions = submissions()) {
            StoredEvent entered = submissions.publish(
                    "c-entered/c-unit-1", Topics.SUBMISSION_EVENT, phaseEntered("c-entered", "c-unit-1"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> as("council").get(path).<Integer>path("progress.entered") == 1);

            as("council")
                    .header("Dti-After", "submissions:" + entered.position().value())
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", startsWith("\"2.1."));
        }
        administrator()
                .header("If-Match", "\"2.1\"")
                .body("{\"to\": \"appraisal-1\"}")
                .post(path + "/phase")
                .then()
                .statusCode(200);
        as("council").get(path).then().body("progress.entered", equalTo(0));
    }

    @Test
    void phases_are_entered_in_order_and_left_backwards_only_with_a_reason() {
        create("c-phases", ", \"rounds\": 1").then().statusCode(201);

        enter("c-phases", "appraisal-1").then().statusCode(409).body("rule", equalTo("phase-skipped"));
        enter("c-phases", "self-assessment").then().statusCode(200);
        enter("c-phases", "explanation").then().statusCode(409).body("rule", equalTo("phase-not-in-campaign"));
        enter("c-phases", "appraisal-1").then().statusCode(200);
        enter("c-phases", "self-assessment").then().statusCode(422).body("errors.pointer", contains("/reason"));
        administrator()
                .body("{\"to\": \"self-assessment\", \"reason\": \"Mở lại theo công văn 12\"}")
                .post(CAMPAIGNS + "/c-phases/phase")
                .then()
                .statusCode(200);
        enter("c-phases", "nowhere").then().statusCode(422).body("errors.pointer", contains("/to"));
    }

    @Test
    void a_planned_end_closes_the_phase_and_a_passed_one_must_be_replaced() {
        create("c-closes", """
                , "phases": [{"name": "self-assessment", "opens": "2024-01-01T00:00:00+07:00",
                              "closes": "2024-02-01T00:00:00+07:00"}]
                """).then().statusCode(201);

        enter("c-closes", "self-assessment").then().statusCode(409).body("rule", equalTo("phase-already-closed"));
        administrator()
                .body("{\"to\": \"self-assessment\", \"closes\": \"2099-02-01T00:00:00+07:00\"}")
                .post(CAMPAIGNS + "/c-closes/phase")
                .then()
                .statusCode(200)
                .body("phaseClosesAt", equalTo("2099-01-31T17:00:00Z"));
    }

    @Test
    void units_join_and_leave_also_after_opening_with_a_reason() {
        create("c-units", "").then().statusCode(201);
        enter("c-units", "self-assessment").then().statusCode(200);
        String path = CAMPAIGNS + "/c-units/units";

        administrator().body("{\"add\": [\"c-unit-3\"]}").post(path).then().statusCode(422);
        administrator().body("""
                        {"add": ["c-unit-3"], "withdraw": ["c-unit-1"], "reason": "Sáp nhập"}
                        """).post(path).then().statusCode(200).body("units", contains("c-unit-2", "c-unit-3"));

        JsonNode event = Published.events(Topics.CAMPAIGNS, "c-units", 3).getLast();
        assertThat(event.at("/data/change").asText()).isEqualTo("units-changed");
        assertThat(event.at("/data/withdrawn/0").asText()).isEqualTo("c-unit-1");
        as("council").get(CAMPAIGNS + "/c-units").then().body("progress.of", equalTo(2));
    }

    @Test
    void a_framework_is_repinned_only_to_a_published_version_and_with_a_reason() {
        create("c-pin", "").then().statusCode(201);
        Documents.publish(FRAMEWORK, Documents.sound(FRAMEWORK).replace("Một", "Một mới"));
        String path = CAMPAIGNS + "/c-pin/framework";

        administrator().body("{\"version\": 2}").post(path).then().statusCode(422);
        administrator()
                .body("{\"version\": 99, \"reason\": \"x\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/version"));
        administrator()
                .body("{\"version\": 2, \"reason\": \"Đính chính tên\"}")
                .post(path)
                .then()
                .statusCode(200)
                .body("framework.version", equalTo(2));
    }

    @Test
    void assignments_name_leaves_and_registered_units() {
        create("c-assign", "").then().statusCode(201);
        String path = CAMPAIGNS + "/c-assign/assignments";

        administrator()
                .body("""
                        {"items": [{"leaf": "1", "unit": "nobody", "as": "reviewer"}]}
                        """)
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/items/0/leaf", "/items/0/unit"));
        administrator().body("""
                        {"items": [{"leaf": "1.1", "unit": "c-unit-3", "as": "reviewer"}]}
                        """).put(path).then().statusCode(200).body("assignments[0].as", equalTo("reviewer"));
        administrator().body("{}").put(path).then().statusCode(422).body("errors.pointer", contains("/items"));
        administrator().body("{\"items\": []}").put(path).then().statusCode(200).body("assignments", empty());
    }

    @Test
    void everything_invalid_in_a_campaign_is_told_at_once() {
        administrator()
                .body("""
                        {"code": "c-bad", "title": "Đợt", "framework": {"key": "c-framework", "version": 1},
                         "period": "2024-13", "policies": {"rankBy": "luck", "bands": [{"name": "A", "atLeast": "most"}]}}
                        """)
                .post(CAMPAIGNS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/period", "/policies/rankBy", "/policies/bands/0/atLeast"));
        create("c-bad-2", ", \"parameters\": {\"9.9\": {\"due\": \"soon\", \"deadline\": \"31.3\"}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/parameters/9.9", "/parameters/9.9/due", "/parameters/9.9/deadline"));
    }

    @Test
    void a_campaign_needs_registered_units_of_the_frameworks_level_and_a_published_framework() {
        administrator().body("{\"name\": \"Huyện\", \"level\": \"district\"}").put("/api/v1/units/c-district");

        administrator()
                .body("""
                        {"code": "c-refs", "title": "Đợt", "framework": {"key": "c-framework", "version": 1},
                         "period": "2024", "units": ["c-nobody", "c-district"]}
                        """)
                .post(CAMPAIGNS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/units/0", "/units/1"));
        administrator().body("""
                        {"code": "c-refs", "title": "Đợt", "framework": {"key": "c-none", "version": 1}, "period": "2024"}
                        """).post(CAMPAIGNS).then().statusCode(422).body("errors.pointer", hasItems("/framework"));
    }

    @Test
    void a_repeated_phase_change_happens_once() {
        create("c-idem", "").then().statusCode(201);
        String key = UUID.randomUUID().toString();

        List<Response> answers = List.of(enterOnce(key), enterOnce(key));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.get(1).asString()).isEqualTo(answers.get(0).asString());
        as("auditor").get(CAMPAIGNS + "/c-idem").then().body("version", equalTo(2));
    }

    @Test
    void a_stale_if_match_is_412_and_an_unknown_campaign_404() {
        create("c-stale", "").then().statusCode(201);

        administrator()
                .header("If-Match", "\"3\"")
                .body("{\"to\": \"self-assessment\"}")
                .post(CAMPAIGNS + "/c-stale/phase")
                .then()
                .statusCode(412);
        enter("c-nowhere", "self-assessment").then().statusCode(404);
        as("auditor").get(CAMPAIGNS + "/c-nowhere").then().statusCode(404);
        anonymous().get(CAMPAIGNS + "/c-stale").then().statusCode(401);
    }

    @Test
    void what_has_not_changed_is_304() {
        create("c-304", "").then().statusCode(201);
        String etag = as("auditor").get(CAMPAIGNS + "/c-304").header("ETag");

        as("auditor")
                .header("If-None-Match", etag)
                .get(CAMPAIGNS + "/c-304")
                .then()
                .statusCode(304);
        String list = as("auditor").get(CAMPAIGNS).header("ETag");
        as("auditor").header("If-None-Match", list).get(CAMPAIGNS).then().statusCode(304);
    }

    private static Response enterOnce(String key) {
        return administrator()
                .header("Idempotency-Key", key)
                .body("{\"to\": \"self-assessment\"}")
                .post(CAMPAIGNS + "/c-idem/phase");
    }

    private static ForeignLog submissions() {
        var config = ConfigProvider.getConfig();
        return ForeignLog.open(
                "submissions",
                config.getValue("dti.topics.prefix", String.class) + Topics.SUBMISSIONS,
                config.getValue("kafka.bootstrap.servers", String.class));
    }

    private static String phaseEntered(String campaign, String unit) {
        return """
                {"campaign": "%s", "unit": "%s", "version": 1, "position": 1, "type": "phase-entered",
                 "at": "2024-01-01T00:00:00Z", "effectiveAt": "2024-01-01T00:00:00Z",
                 "actor": {"subject": "system:phases", "role": "system"}, "details": {"phase": "self-assessment"}}
                """.formatted(campaign, unit);
    }
}
