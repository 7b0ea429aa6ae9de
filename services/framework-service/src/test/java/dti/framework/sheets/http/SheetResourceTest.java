package dti.framework.sheets.http;

import static dti.framework.Api.administrator;
import static dti.framework.Api.anonymous;
import static dti.framework.Api.as;
import static dti.framework.sheets.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dti.framework.Api;
import dti.framework.Documents;
import dti.framework.ServiceTest;
import dti.framework.sheets.Workbooks;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class SheetResourceTest {

    private static final String FRAMEWORKS = "/api/v1/frameworks";
    private static final String XLSX = SheetResource.XLSX;

    @Test
    void a_published_framework_is_a_workbook_for_everybody_who_asks_for_one() {
        Documents.publish("x-public");

        Response answer = anonymous().accept(XLSX).get(FRAMEWORKS + "/x-public");

        answer.then()
                .statusCode(200)
                .contentType(XLSX)
                .header("Content-Disposition", "attachment; filename=\"x-public-v1.xlsx\"")
                .header("Vary", "Accept")
                .header("ETag", notNullValue());
        assertThat(answer.asByteArray()).startsWith('P', 'K');
        assertThat(anonymous()
                        .accept(XLSX)
                        .get(FRAMEWORKS + "/x-public/versions/1")
                        .asByteArray())
                .isEqualTo(answer.asByteArray());
        anonymous()
                .accept(XLSX)
                .header("If-None-Match", answer.header("ETag"))
                .get(FRAMEWORKS + "/x-public")
                .then()
                .statusCode(304);
    }

    @Test
    void who_asks_for_nothing_in_particular_gets_json_under_another_etag() throws Exception {
        Documents.publish("x-json");
        String ofSheet = anonymous().accept(XLSX).get(FRAMEWORKS + "/x-json").header("ETag");

        for (String accept : new String[] {"*/*", "application/json", "application/json, */*;q=0.5"}) {
            Response answer = anonymous().accept(accept).get(FRAMEWORKS + "/x-json");
            answer.then().statusCode(200).contentType(ContentType.JSON).header("Vary", "Accept");
            assertThat(answer.header("ETag")).isNotEqualTo(ofSheet);
        }
        assertThat(askedForNothing("/x-json").body()).startsWith("{\"key\":\"x-json\"");
        anonymous().accept("text/csv").get(FRAMEWORKS + "/x-json").then().statusCode(406);
    }

    @Test
    void a_draft_is_a_workbook_for_those_who_may_read_it() {
        administrator().body(Documents.sound("x-draft")).post(FRAMEWORKS).then().statusCode(201);

        as("auditor")
                .accept(XLSX)
                .get(FRAMEWORKS + "/x-draft/versions/1")
                .then()
                .statusCode(200);
        as("council")
                .accept(XLSX)
                .get(FRAMEWORKS + "/x-draft/versions/1")
                .then()
                .statusCode(403);
        anonymous().accept(XLSX).get(FRAMEWORKS + "/x-draft").then().statusCode(404);
    }

    @Test
    void every_shipped_framework_survives_the_way_out_and_in_again() {
        for (var file : Documents.shipped()) {
            Response first = administrator()
                    .contentType("application/yaml; charset=UTF-8")
                    .body(Documents.bytes(file))
                    .post(FRAMEWORKS);
            String key = first.path("key");
            int version = first.path("version");
            byte[] workbook = as("administrator")
                    .accept(XLSX)
                    .get(FRAMEWORKS + "/" + key + "/versions/" + version)
                    .asByteArray();

            post(workbook)
                    .then()
                    .statusCode(201)
                    .header("ETag", notNullValue())
                    .header("Dti-Position", startsWith("frameworks:"))
                    .body("version", equalTo(version + 1))
                    .body("contentHash", equalTo(first.path("contentHash")))
                    .body("findings.id", equalTo(first.path("findings.id")));
        }
    }

    @Test
    void a_plain_table_becomes_a_draft_with_its_findings() {
        post(Workbooks.plain("x-plain", row("1", "Nhóm", 15), row("1.1", "Một", 6), row("1.2", "Hai", 5)))
                .then()
                .statusCode(201)
                .body("key", equalTo("x-plain"))
                .body("version", equalTo(1))
                .body("status", equalTo("draft"))
                .body("leaves", equalTo(2))
                .body("findings.id", hasItem("sum-differs:1"));
    }

    @Test
    void a_bad_sheet_is_422_with_an_error_per_row_and_imports_nothing() {
        byte[] workbook = Workbooks.plain("x-bad", row("1", "Nhóm", "mười"), row("1.1", "", 1), row("1.2", "Hai", 5));

        post(workbook)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/rows/7/maximum", "/rows/8/name"))
                .body("errors[0].message", containsString("Row 7, column C (Maximum)"));
        raw(Api.inVietnamese("administrator"), workbook)
                .post(FRAMEWORKS)
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("Dòng 7, cột C (Điểm tối đa)"));
        administrator().get(FRAMEWORKS + "/x-bad/versions/1").then().statusCode(404);
    }

    @Test
    void what_is_no_workbook_is_400_and_what_inflates_without_end_413() {
        post("STT;Tiêu chí".getBytes(StandardCharsets.UTF_8)).then().statusCode(400);
        byte[] bomb = Workbooks.with(
                Workbooks.plain("x-bomb", row("1", "Một", 1)), "xl/styles.xml", _ -> "x".repeat(20_000_000));
        post(bomb).then().statusCode(413).body("type", equalTo("urn:dti:problem:too-large"));
    }

    @Test
    void a_workbook_is_checked_without_being_kept() {
        raw(as("auditor"), Workbooks.plain("x-checked", row("1", "Một", 10)))
                .post(FRAMEWORKS + "/check")
                .then()
                .statusCode(200)
                .body("leaves", equalTo(1));

        administrator().get(FRAMEWORKS + "/x-checked/versions/1").then().statusCode(404);
    }

    @Test
    void only_who_keeps_frameworks_imports_a_workbook() {
        byte[] workbook = Workbooks.plain("x-role", row("1", "Một", 10));

        raw(as("auditor"), workbook).post(FRAMEWORKS).then().statusCode(403);
        raw(as("council"), workbook).post(FRAMEWORKS + "/check").then().statusCode(403);
        raw(anonymous(), workbook).post(FRAMEWORKS).then().statusCode(401);
    }

    @Test
    void the_same_key_with_the_same_workbook_imports_once() {
        String key = UUID.randomUUID().toString();
        byte[] workbook = Workbooks.plain("x-once", row("1", "Một", 10));

        for (int i = 0; i < 2; i++) {
            raw(administrator().header("Idempotency-Key", key), workbook)
                    .post(FRAMEWORKS)
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(1));
        }
        raw(administrator().header("Idempotency-Key", key), Workbooks.plain("x-once", row("1", "Hai", 10)))
                .post(FRAMEWORKS)
                .then()
                .statusCode(422);
    }

    /** REST Assured always sends an Accept header; this client sends none. */
    private static HttpResponse<String> askedForNothing(String path) throws Exception {
        URI uri = URI.create("http://localhost:" + RestAssured.port + FRAMEWORKS + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Response post(byte[] workbook) {
        return raw(administrator(), workbook).post(FRAMEWORKS);
    }

    private static RequestSpecification raw(RequestSpecification caller, byte[] workbook) {
        return caller.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(XLSX, ContentType.BINARY)))
                .contentType(XLSX)
                .body(workbook);
    }
}
