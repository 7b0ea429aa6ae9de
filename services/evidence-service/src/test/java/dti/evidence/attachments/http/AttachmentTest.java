package dti.evidence.attachments.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttachmentTest extends ApiTest {

    @Test
    void an_attachment_is_attached_once_scoring_service_says_so() {
        String campaign = campaign();
        UUID id = kept(campaign, "x");

        answered(campaign, "evidence-attached", LEAF, id, null);

        shown(id)
                .header("ETag", "\"2\"")
                .body("attachments[0].state", equalTo("attached"))
                .body("attachments[0].reason", nullValue());
    }

    @Test
    void a_refused_attachment_shows_the_reason() {
        String campaign = campaign();
        UUID id = kept(campaign, "x");

        answered(campaign, "evidence-refused", LEAF, id, "phase-closed");

        shown(id)
                .body("attachments[0].state", equalTo("refused"))
                .body("attachments[0].reason", equalTo("phase-closed"));
    }

    @Test
    void a_refused_attachment_can_be_asked_for_again() {
        String campaign = campaign();
        UUID id = kept(campaign, "x");
        answered(campaign, "evidence-refused", LEAF, id, "phase-closed");

        attach(officer(), id, LEAF).statusCode(201).body("state", equalTo("pending"));

        shown(id).body("attachments[0].state", equalTo("pending")).body("attachments[0].reason", nullValue());
        answered(campaign, "evidence-attached", LEAF, id, null);
        shown(id).body("attachments[0].state", equalTo("attached"));
    }

    @Test
    void one_file_is_attached_to_several_leaves() {
        UUID id = kept(campaign(), "x");

        attach(officer(), id, SOURCED_LEAF)
                .statusCode(201)
                .header("Dti-Position", matchesPattern("evidence:\\d+"))
                .body("leaf", equalTo(SOURCED_LEAF))
                .body("requested", equalTo("attach"));

        shown(id).body("attachments.size()", equalTo(2)).header("ETag", "\"2\"");
    }

    @Test
    void attaching_to_the_same_leaf_again_is_refused() {
        attach(officer(), kept(campaign(), "x"), LEAF).statusCode(409).body("rule", equalTo("already-attached"));
    }

    @Test
    void attaching_to_what_is_no_leaf_is_invalid() {
        attach(officer(), kept(campaign(), "x"), "1").statusCode(422).body("errors[0].pointer", equalTo("/leaf"));
    }

    @Test
    void detaching_is_pending_until_scoring_service_answers_and_the_file_stays() {
        String campaign = campaign();
        UUID id = kept(campaign, "x");
        answered(campaign, "evidence-attached", LEAF, id, null);

        detach(officer(), id, LEAF)
                .statusCode(200)
                .body("state", equalTo("pending"))
                .body("requested", equalTo("detach"));
        answered(campaign, "evidence-detached", LEAF, id, null);

        shown(id).body("attachments[0].state", equalTo("detached"));
        officer().get(EVIDENCE + "/" + id + "/content").then().statusCode(200);
        detach(officer(), id, LEAF).statusCode(409).body("rule", equalTo("not-attached"));
    }

    @Test
    void a_detaching_that_is_refused_leaves_it_attached_with_the_reason() {
        String campaign = campaign();
        UUID id = kept(campaign, "x");
        answered(campaign, "evidence-attached", LEAF, id, null);
        detach(officer(), id, LEAF).statusCode(200);

        answered(campaign, "evidence-refused", LEAF, id, "submission-finalised");

        shown(id)
                .body("attachments[0].state", equalTo("attached"))
                .body("attachments[0].reason", equalTo("submission-finalised"));
    }

    @Test
    void what_is_being_detached_can_not_be_attached_meanwhile() {
        UUID id = kept(campaign(), "x");
        detach(officer(), id, LEAF).statusCode(200);

        attach(officer(), id, LEAF).statusCode(409).body("rule", equalTo("detach-pending"));
    }

    @Test
    void a_write_that_expects_an_older_version_is_stale() {
        UUID id = kept(campaign(), "x");
        attach(officer().header("If-Match", "\"1\""), id, SOURCED_LEAF).statusCode(201);

        detach(officer().header("If-Match", "\"1\""), id, LEAF).statusCode(412);
        detach(officer().header("If-Match", "\"2\""), id, LEAF).statusCode(200);
    }

    @Test
    void the_same_answer_delivered_for_another_leaf_changes_nothing() {
        String campaign = campaign();
        UUID id = kept(campaign, "x");

        answered(campaign, "evidence-attached", SOURCED_LEAF, id, null);
        answered(campaign, "evidence-attached", LEAF, UUID.randomUUID(), null);

        shown(id).header("ETag", "\"1\"").body("attachments[0].state", equalTo("pending"));
    }

    private static ValidatableResponse shown(UUID id) {
        return officer().get(EVIDENCE + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse attach(RequestSpecification caller, UUID id, String leaf) {
        return caller.contentType(ContentType.JSON)
                .body(Map.of("leaf", leaf))
                .post(EVIDENCE + "/" + id + "/attachments")
                .then();
    }

    private static ValidatableResponse detach(RequestSpecification caller, UUID id, String leaf) {
        return caller.delete(EVIDENCE + "/" + id + "/attachments/" + leaf).then();
    }
}
