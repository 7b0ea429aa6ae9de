package dti.evidence.attachments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dti.testsupport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContentTest extends ApiTest {

    private static final String TEXT = "%PDF-1.7\n0123456789";

    @Test
    void the_whole_file_comes_back_byte_for_byte_as_a_download() {
        UUID id = kept(campaign(), "0123456789");
        String sha256 = officer().get(EVIDENCE + "/" + id).path("sha256");

        Response content = officer().get(content(id));

        content.then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Length", equalTo("19"))
                .header("ETag", "\"" + sha256 + "\"")
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"Quyet dinh.pdf\"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf");
        assertThat(content.asByteArray()).isEqualTo(TEXT.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void one_range_of_bytes_comes_back_alone() {
        UUID id = kept(campaign(), "0123456789");

        officer()
                .header("Range", "bytes=9-12")
                .get(content(id))
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 9-12/19")
                .header("Content-Length", "4")
                .body(equalTo("0123"));
        officer()
                .header("Range", "bytes=-2")
                .get(content(id))
                .then()
                .statusCode(206)
                .body(equalTo("89"));
    }

    @Test
    void a_range_the_file_does_not_have_cannot_be_satisfied() {
        officer()
                .header("Range", "bytes=19-")
                .get(content(kept(campaign(), "0123456789")))
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */19")
                .contentType("application/problem+json");
    }

    @Test
    void a_range_of_another_file_is_answered_with_the_whole() {
        UUID id = kept(campaign(), "0123456789");

        officer()
                .header("Range", "bytes=0-3")
                .header("If-Range", "\"another\"")
                .get(content(id))
                .then()
                .statusCode(200)
                .header("Content-Length", "19");
    }

    @Test
    void a_file_the_client_has_is_not_sent_again() {
        UUID id = kept(campaign(), "0123456789");
        String etag = officer().get(content(id)).header("ETag");

        officer()
                .header("If-None-Match", etag)
                .get(content(id))
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(equalTo(""));
    }

    @Test
    void metadata_the_client_has_is_not_sent_again() {
        String one = EVIDENCE + "/" + kept(campaign(), "x");

        officer()
                .header("If-None-Match", "\"1\"")
                .get(one)
                .then()
                .statusCode(304)
                .body(equalTo(""));
        officer().header("If-None-Match", "\"2\"").get(one).then().statusCode(200);
    }

    @Test
    void a_signed_looking_file_is_unknown_and_said_not_to_be_verified() {
        UUID id = kept(campaign(), "/ByteRange [0 10 20 30]");

        officer()
                .get(EVIDENCE + "/" + id + "/verification")
                .then()
                .statusCode(200)
                .body("signature", equalTo("UNKNOWN"))
                .body("verified", equalTo(false))
                .body("reason", equalTo("pdf-signature-not-verified"))
                .body("message", containsString("does not verify signatures yet"));
    }

    @Test
    void a_file_without_marks_has_no_signature_and_says_so_in_vietnamese_by_default() {
        UUID id = kept(campaign(), "plain");

        RestAssured.given()
                .auth()
                .oauth2(Tokens.token("auditor"))
                .get(EVIDENCE + "/" + id + "/verification")
                .then()
                .header("Content-Language", "vi")
                .body("signature", equalTo("NONE"))
                .body("verified", equalTo(false))
                .body("message", equalTo("Không thấy dấu hiệu của chữ ký số trong tệp."));
    }

    private static String content(UUID id) {
        return EVIDENCE + "/" + id + "/content";
    }
}
