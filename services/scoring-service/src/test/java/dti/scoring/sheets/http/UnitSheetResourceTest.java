package dti.scoring.sheets.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dti.scoring.ReferenceFeed;
import dti.scoring.sheets.application.FilledSubmissions;
import dti.scoring.sheets.application.Paper;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class UnitSheetResourceTest {

    private static final String UNIT = "sheet-unit";
    private static final String OTHER = "sheet-other-unit";
    private static final String POINTS = "Điểm tự đánh giá";

    static List<String> frameworks() {
        return FilledSubmissions.FRAMEWORKS;
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void a_sheet_is_taken_home_filled_in_and_brought_back(String framework) {
        String campaign = open(framework);
        Response first = download(campaign);
        byte[] untouched = first.asByteArray();
        long version = version(first);

        upload(campaign, untouched).then().statusCode(200).body("version", is((int) version));

        var made = new FilledSubmissions(framework, 7);
        Map<String, Entry> entries = made.entries();
        Paper paper = Paper.of(untouched);
        entries.values().forEach(entry -> paper.fill(made.framework(), entry));
        upload(campaign, paper.saved())
                .then()
                .statusCode(200)
                .body("version", is((int) version + entries.size()))
                .body("leaves", hasSize(entries.size()));

        byte[] filled = download(campaign).asByteArray();
        upload(campaign, filled).then().statusCode(200).body("version", is((int) version + entries.size()));
        upload(campaign, untouched).then().statusCode(412).body("type", is("urn:dti:problem:stale"));
    }

    @Test
    void the_same_upload_under_the_same_key_is_recorded_once_and_answered_again() {
        String campaign = open("hn-so-2024", "sheet-again");
        byte[] sheet = Paper.of(download(campaign).asByteArray())
                .type("1.1", POINTS, 4)
                .saved();
        String key = UUID.randomUUID().toString();

        String first =
                upload(campaign, sheet, key).then().statusCode(200).extract().asString();
        String again =
                upload(campaign, sheet, key).then().statusCode(200).extract().asString();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void every_wrong_row_is_named_and_nothing_is_written() {
        String campaign = open("hn-so-2024", "sheet-wrong");
        Response before = download(campaign);
        Paper paper = Paper.of(before.asByteArray())
                .type("1.1", POINTS, 4)
                .type("1.2", POINTS, 500)
                .type("1.3", POINTS, new java.math.BigDecimal("0.123"));

        upload(campaign, paper.saved())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors", hasSize(2))
                .body("errors[0].pointer", is("/rows/" + paper.rowOf("1.2") + "/points"))
                .body("errors[0].message", startsWith("Dòng " + paper.rowOf("1.2") + ", cột F"))
                .body("errors[1].pointer", is("/rows/" + paper.rowOf("1.3") + "/points"));

        officer(UNIT)
                .get("/api/v1/submissions/%s/%s/score".formatted(campaign, UNIT))
                .then()
                .body("version", is((int) version(before)))
                .body("nodes.find { it.key == '1.1' }.self", nullValue());
    }

    @Test
    void an_if_match_that_is_not_the_sheets_version_is_stale() {
        String campaign = open("hn-so-2024", "sheet-if-match");
        Response sheet = download(campaign);

        officer(UNIT)
                .contentType(UnitSheetResource.XLSX)
                .header("If-Match", "\"1\"")
                .body(sheet.asByteArray())
                .put(path(campaign))
                .then()
                .statusCode(412);
        officer(UNIT)
                .contentType(UnitSheetResource.XLSX)
                .header("If-Match", sheet.header("ETag"))
                .body(Paper.of(sheet.asByteArray()).type("1.1", POINTS, 2).saved())
                .put(path(campaign))
                .then()
                .statusCode(200);
    }

    @Test
    void another_units_sheet_and_what_is_no_workbook_are_refused() {
        String campaign = open("hn-so-2024", "sheet-foreign");
        byte[] foreign = officer(OTHER)
                .get("/api/v1/submissions/%s/%s/sheet".formatted(campaign, OTHER))
                .asByteArray();

        upload(campaign, foreign).then().statusCode(422).body("errors[0].pointer", is("/title/unit"));
        upload(campaign, "no workbook".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("detail", containsString("Excel"));
    }

    private static String open(String framework) {
        return open(framework, "sheet-" + framework);
    }

    private static String open(String framework, String campaign) {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.framework(framework);
        feed.unit(UNIT);
        feed.unit(OTHER);
        if (feed.isFirst(campaign)) {
            feed.phase(campaign, new ReferenceFeed.Terms(framework, List.of()), "self-assessment", UNIT, OTHER);
        }
        for (String unit : List.of(UNIT, OTHER)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> officer(unit)
                                    .get("/api/v1/submissions/%s/%s".formatted(campaign, unit))
                                    .statusCode()
                            == 200);
        }
        return campaign;
    }

    /** The phase is an event of its own after the opening, so the version reaches two. */
    private static Response download(String campaign) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> officer(UNIT)
                                .get("/api/v1/submissions/%s/%s".formatted(campaign, UNIT))
                                .jsonPath()
                                .getInt("version")
                        > 1);
        Response sheet = officer(UNIT).get(path(campaign));
        sheet.then().statusCode(200).contentType(UnitSheetResource.XLSX);
        return sheet;
    }

    private static long version(Response sheet) {
        return Long.parseLong(sheet.header("ETag").replaceAll("\"(\\d+).*", "$1"));
    }

    private static Response upload(String campaign, byte[] sheet) {
        return upload(campaign, sheet, UUID.randomUUID().toString());
    }

    private static Response upload(String campaign, byte[] sheet, String key) {
        return officer(UNIT)
                .header("Idempotency-Key", key)
                .contentType(UnitSheetResource.XLSX)
                .body(sheet)
                .put(path(campaign));
    }

    private static String path(String campaign) {
        return "/api/v1/submissions/%s/%s/sheet".formatted(campaign, UNIT);
    }

    private static RequestSpecification officer(String unit) {
        return given().auth().oauth2(Tokens.token("unit-officer", unit));
    }
}
