package dti.evidence.attachments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dti.evidence.files.application.StoreConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GiveEvidenceTest extends ApiTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    StoreConfig store;

    @Test
    void a_file_becomes_evidence_with_a_pending_attachment() {
        String campaign = campaign();
        String content = UUID.randomUUID().toString();

        var created = uploading(officer(), campaign, LEAF, pdf("Quyết định số 20.pdf", content))
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .header("Dti-Position", matchesPattern("evidence:\\d+"))
                .header("ETag", "\"1\"")
                .body("sha256", matchesPattern("[0-9a-f]{64}"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(9 + content.length()))
                .body("signature", equalTo("NONE"))
                .body("attachment.state", equalTo("pending"));

        officer()
                .get(created.extract().header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(created.extract().<String>path("id")))
                .body("campaign", equalTo(campaign))
                .body("unit", equalTo(UNIT))
                .body("kind", equalTo("file"))
                .body("fileName", equalTo("Quyết định số 20.pdf"))
                .body("typeMismatch", equalTo(false))
                .body("provider.role", equalTo("unit-officer"))
                .body("attachments", hasSize(1))
                .body("attachments[0].leaf", equalTo(LEAF))
                .body("attachments[0].state", equalTo("pending"))
                .body("attachments[0].requested", equalTo("attach"))
                .body("attachments[0].reason", nullValue());
    }

    @Test
    void a_link_becomes_evidence_without_bytes() {
        UUID id = id(link(officer(), campaign(), UNIT, LEAF)
                .then()
                .statusCode(201)
                .body("size", equalTo(0))
                .body("mediaType", equalTo("text/uri-list"))
                .body("signature", equalTo("NONE")));

        officer()
                .get(EVIDENCE + "/" + id)
                .then()
                .body("kind", equalTo("link"))
                .body("url", matchesPattern("https://hanoi.gov.vn/.*"))
                .body("fileName", nullValue());
        officer().get(EVIDENCE + "/" + id + "/content").then().statusCode(404);
    }

    @Test
    void a_type_the_bytes_do_not_have_is_recorded_beside_the_real_one() {
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

        UUID id = id(uploading(officer(), campaign(), LEAF, file("ảnh.png", "image/png", pdf))
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf")));

        officer()
                .get(EVIDENCE + "/" + id)
                .then()
                .body("declaredMediaType", equalTo("image/png"))
                .body("typeMismatch", equalTo(true));
    }

    @Test
    void the_same_bytes_given_twice_are_kept_once() throws IOException {
        String campaign = campaign();
        String content = UUID.randomUUID().toString();

        UUID first = kept(campaign, content);
        UUID second = kept(campaign, content);

        String sha256 = officer().get(EVIDENCE + "/" + first).path("sha256");
        assertThat(first).isNotEqualTo(second);
        assertThat(officer().get(EVIDENCE + "/" + second).<String>path("sha256"))
                .isEqualTo(sha256);
        Path kept = store.directory()
                .resolve("sha256")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
        assertThat(kept).hasContent("%PDF-1.7\n" + content);
        assertThat(Files.list(store.directory().resolve("incoming")))
                .noneMatch(file -> file.toString().endsWith(".part"));
    }

    @Test
    void an_unknown_campaign_is_not_found() {
        link(officer(), "no-such-campaign", UNIT, LEAF)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no campaign no-such-campaign."));
    }

    @Test
    void a_unit_that_takes_no_part_is_refused_by_name_of_the_rule() {
        link(as("unit-officer", "hn-so-tu-phap"), campaign(), "hn-so-tu-phap", LEAF)
                .then()
                .statusCode(409)
                .body("rule", equalTo("unit-not-in-campaign"));
    }

    @Test
    void a_group_and_an_unknown_key_are_no_leaves() {
        String campaign = campaign();

        link(officer(), campaign, UNIT, "1").then().statusCode(422).body("errors[0].pointer", equalTo("/leaf"));
        link(officer(), campaign, UNIT, "9.9").then().statusCode(422).body("errors[0].pointer", equalTo("/leaf"));
    }

    @Test
    void a_campaign_whose_framework_has_not_arrived_asks_to_try_again() {
        String code = "ev-early-" + UUID.randomUUID().toString().substring(0, 8);
        arrived(others.publish(campaign(code, "ev-late-framework", List.of(UNIT))));

        link(officer(), code, UNIT, LEAF).then().statusCode(503).header("Retry-After", notNullValue());
    }

    @Test
    void an_empty_file_is_invalid() {
        uploading(officer(), campaign(), LEAF, file("a.pdf", "application/pdf", new byte[0]))
                .post(EVIDENCE)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/file"));
    }

    @Test
    void a_file_that_can_be_run_is_refused_whatever_it_calls_itself() {
        byte[] program = "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1);

        uploading(officer(), campaign(), LEAF, file("Báo cáo.pdf", "application/pdf", program))
                .post(EVIDENCE)
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:dti:problem:unsupported-media-type"));
    }

    @Test
    void a_file_over_50_mebibytes_is_too_large_with_the_limit_named() {
        uploading(officer(), campaign(), LEAF, file("a.bin", "application/pdf", new byte[50 * MEBIBYTE + 1]))
                .post(EVIDENCE)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", equalTo("The file is larger than the limit of 50 MiB."));
    }

    @Test
    void a_form_is_read_strictly() {
        String campaign = campaign();
        uploading(officer(), campaign, LEAF, pdf("a.pdf", "one"))
                .multiPart(pdf("b.pdf", "two"))
                .post(EVIDENCE)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"));
        uploading(officer(), campaign, LEAF, pdf("a.pdf", "one"))
                .multiPart("leaf", "1.2")
                .post(EVIDENCE)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/leaf"));
        uploading(officer(), campaign, LEAF, pdf("a.pdf", "one"))
                .multiPart("note", "x")
                .post(EVIDENCE)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf",
                "filename=\"=?utf-8?B?UXV54bq/dCDEkeG7i25oLnBkZg==?=\"; filename*=utf-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf",
                "filename=\"=?utf-8?B?UXV54bq/dCDEkeG7i25oLnBkZg==?=\"",
                "filename=\"Quyết định.pdf\""
            })
    void a_file_keeps_its_vietnamese_name_however_the_client_encodes_it(String name) {
        StringBuilder form = new StringBuilder();
        for (String[] field : new String[][] {{"campaign", campaign()}, {"unit", UNIT}, {"leaf", LEAF}}) {
            form.append("--b\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n" + field[1] + "\r\n");
        }
        form.append("--b\r\nContent-Disposition: form-data; name=\"file\"; " + name
                + "\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n" + UUID.randomUUID() + "\r\n--b--\r\n");

        UUID id = ApiTest.id(officer()
                .header("Content-Type", "multipart/form-data; boundary=b")
                .body(form.toString().getBytes(StandardCharsets.UTF_8))
                .post(EVIDENCE)
                .then()
                .statusCode(201));

        officer().get(EVIDENCE + "/" + id).then().body("fileName", equalTo("Quyết định.pdf"));
    }

    @Test
    void every_missing_field_is_named() {
        officer()
                .multiPart("campaign", campaign())
                .post(EVIDENCE)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/unit", "/leaf")));
    }

    @Test
    void what_is_no_link_is_invalid() {
        String campaign = campaign();
        Map<String, String> body =
                Map.of("campaign", campaign, "unit", UNIT, "leaf", LEAF, "url", "javascript:alert(1)");

        officer()
                .contentType(ContentType.JSON)
                .body(body)
                .post(EVIDENCE)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"));
    }

    @Test
    void a_body_that_cannot_be_read_is_malformed() {
        officer().contentType(ContentType.JSON).body("{").post(EVIDENCE).then().statusCode(400);
        officer().contentType(ContentType.JSON).post(EVIDENCE).then().statusCode(400);
        officer()
                .contentType(ContentType.JSON)
                .body("{\"campaign\":\"x\",\"colour\":\"red\"}")
                .post(EVIDENCE)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/colour"));
    }
}
