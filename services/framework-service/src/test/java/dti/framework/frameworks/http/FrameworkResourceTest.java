package dti.framework.frameworks.http;

import static dti.framework.Api.administrator;
import static dti.framework.Api.anonymous;
import static dti.framework.Api.as;
import static dti.framework.Api.inVietnamese;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.Topics;
import dti.framework.Documents;
import dti.framework.Published;
import dti.framework.ServiceTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class FrameworkResourceTest {

    private static final String FRAMEWORKS = "/api/v1/frameworks";

    private static final String UNRESOLVED = "sum-differs:1";

    private static Response store(String document) {
        return administrator().body(document).post(FRAMEWORKS);
    }

    private static Response publish(String key, int version) {
        return administrator().post(FRAMEWORKS + "/" + key + "/versions/" + version + "/publish");
    }

    static List<Path> shipped() {
        return Documents.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_framework_is_imported_as_yaml_and_published(Path file) {
        Response imported = administrator()
                .contentType("application/yaml; charset=UTF-8")
                .body(Documents.bytes(file))
                .post(FRAMEWORKS);
        imported.then().statusCode(201).body("status", equalTo("draft")).body("publishable", is(true));
        String key = imported.path("key");

        Response published = publish(key, imported.path("version"));

        published.then().statusCode(200).header("Dti-Position", startsWith("frameworks:"));
        anonymous()
                .get(FRAMEWORKS + "/" + key)
                .then()
                .statusCode(200)
                .body("version", equalTo((Integer) imported.path("version")))
                .body("contentHash", equalTo((String) published.path("contentHash")))
                .body("leaves", equalTo((Integer) imported.path("leaves")));
        JsonNode event = Published.events(Topics.FRAMEWORKS, key, 1).getFirst();
        assertThat(event.at("/type").asText()).isEqualTo(Topics.FRAMEWORK_PUBLISHED);
        assertThat(event.at("/data/document/key").asText()).isEqualTo(key);
        assertThat(event.at("/data/contentHash").asText()).isEqualTo(published.path("contentHash"));
    }

    @Test
    void an_unresolved_error_keeps_a_version_from_being_published_until_somebody_decides() {
        store(Documents.contradictory("f-unresolved"))
                .then()
                .statusCode(201)
                .body("publishable", is(false))
                .body("findings.id", hasItem(UNRESOLVED));

        publish("f-unresolved", 1)
                .then()
                .statusCode(409)
                .body("rule", equalTo("unresolved-errors"))
                .body("detail", containsString(UNRESOLVED));

        resolve("f-unresolved", "unallocated")
                .then()
                .statusCode(201)
                .body("resolution.decision", equalTo("unallocated"));
        publish("f-unresolved", 1).then().statusCode(200).body("status", equalTo("published"));
        anonymous()
                .get(FRAMEWORKS + "/f-unresolved")
                .then()
                .body("effectiveMax", equalTo(11))
                .body("resolutions[0].finding", equalTo(UNRESOLVED));
    }

    @Test
    void a_decision_the_finding_does_not_offer_is_422() {
        store(Documents.contradictory("f-unfit"));

        resolve("f-unfit", "shared-pool").then().statusCode(422).body("errors.pointer", hasItem("/decision"));
    }

    @Test
    void what_is_published_never_changes() {
        Documents.publish("f-immutable");

        publish("f-immutable", 1).then().statusCode(409).body("rule", equalTo("version-published"));
        resolve("f-immutable", "keep").then().statusCode(409).body("rule", equalTo("version-published"));
    }

    @Test
    void a_new_import_is_a_new_version_and_the_old_one_stays() {
        Documents.publish("f-versions");
        Documents.publish("f-versions", Documents.sound("f-versions").replace("Nhận thức số", "Nhận thức"));

        anonymous().get(FRAMEWORKS + "/f-versions").then().body("version", equalTo(2));
        anonymous().get(FRAMEWORKS + "/f-versions/versions/1").then().body("nodes[0].name", equalTo("Nhận thức số"));
        anonymous()
                .get(FRAMEWORKS + "/f-versions/diff?from=1&to=2")
                .then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].change", equalTo("renamed"))
                .body("changes[0].after", equalTo("Nhận thức"));
    }

    @Test
    void a_draft_is_for_those_who_keep_or_audit_frameworks() {
        store(Documents.sound("f-draft"));
        String draft = FRAMEWORKS + "/f-draft/versions/1";

        anonymous().get(draft).then().statusCode(401);
        as("council").get(draft).then().statusCode(403);
        as("auditor").get(draft).then().statusCode(200).body("status", equalTo("draft"));
        anonymous().get(FRAMEWORKS + "/f-draft").then().statusCode(404);
        anonymous().get(FRAMEWORKS + "?limit=500").then().body("items.key", not(hasItem("f-draft")));
        as("auditor").get(FRAMEWORKS + "?limit=500").then().body("items.key", hasItem("f-draft"));
    }

    @Test
    void the_same_import_again_is_the_same_draft() {
        String key = UUID.randomUUID().toString();
        Response first = administrator()
                .header("Idempotency-Key", key)
                .body(Documents.contradictory("f-again"))
                .post(FRAMEWORKS);
        resolve("f-again", "unallocated").then().statusCode(201);

        Response again = administrator()
                .header("Idempotency-Key", key)
                .body(Documents.contradictory("f-again"))
                .post(FRAMEWORKS);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        administrator()
                .header("Idempotency-Key", key)
                .body(Documents.sound("f-again"))
                .post(FRAMEWORKS)
                .then()
                .statusCode(422);
        as("auditor").get(FRAMEWORKS + "/f-again/versions/2").then().statusCode(404);
    }

    @Test
    void a_publication_repeated_is_answered_again_and_published_once() {
        store(Documents.sound("f-twice"));
        String key = UUID.randomUUID().toString();
        String path = FRAMEWORKS + "/f-twice/versions/1/publish";
        Response first = administrator().header("Idempotency-Key", key).post(path);

        Response again = administrator().header("Idempotency-Key", key).post(path);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        Documents.publish("f-twice");
        assertThat(Published.events(Topics.FRAMEWORKS, "f-twice", 2)).hasSize(2);
    }

    @Test
    void what_has_not_changed_is_304() {
        Documents.publish("f-304");
        String etag = anonymous().get(FRAMEWORKS + "/f-304").header("ETag");

        anonymous()
                .header("If-None-Match", etag)
                .get(FRAMEWORKS + "/f-304")
                .then()
                .statusCode(304);
    }

    @Test
    void a_stale_if_match_is_412() {
        store(Documents.sound("f-stale"));

        administrator()
                .header("If-Match", "\"9\"")
                .post(FRAMEWORKS + "/f-stale/versions/1/publish")
                .then()
                .statusCode(412);
    }

    @Test
    void findings_are_told_in_the_language_asked_for() {
        store(Documents.contradictory("f-language"));
        String findings = FRAMEWORKS + "/f-language/versions/1/findings";

        String english = as("auditor").get(findings).path("items[0].message");
        String vietnamese = inVietnamese("auditor").get(findings).path("items[0].message");

        assertThat(vietnamese).isNotEqualTo(english);
    }

    private static Response resolve(String key, String decision) {
        return administrator()
                .body("""
                        {"finding": "%s", "decision": "%s", "reason": "6 + 5 = 11"}
                        """.formatted(UNRESOLVED, decision))
                .post(FRAMEWORKS + "/" + key + "/versions/1/resolutions");
    }
}
