package dti.scoring.submissions.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dti.contracts.CampaignChanged.Assignment;
import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** General information and supplied figures over REST, on the framework of 003. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class InfoApiTest extends OpenCampaigns {

    private static final String INFORMED = "info-2024";
    private static final String STATISTICS = "kh-cuc-thong-ke";
    private static final String UNIT = "kh-dai-lanh";
    private static final String OTHER = "kh-van-ninh";

    @BeforeAll
    static void openAnotherCampaign() {
        ReferenceFeed feed = ReferenceFeed.shared();
        if (feed.isFirst(INFORMED)) {
            feed.framework("kh-huyen-2024");
            feed.unit(UNIT);
            feed.unit(OTHER);
            var terms = new ReferenceFeed.Terms(
                    "kh-huyen-2024",
                    List.of(
                            new Assignment("3.1", STATISTICS, "source"),
                            new Assignment("info:21", STATISTICS, "source")));
            feed.phase(INFORMED, terms, "self-assessment", UNIT, OTHER);
        }
    }

    @BeforeEach
    void awaitAnotherSubmission() {
        opened(INFORMED, UNIT, "self-assessment");
        opened(INFORMED, OTHER, "self-assessment");
    }

    @Test
    void a_figure_of_the_form_is_what_a_rule_is_computed_with_and_the_explanation_says_so() {
        officer(UNIT)
                .body(Map.of("values", Map.of("4", 400)))
                .put(path(UNIT, "/general-info"))
                .then()
                .statusCode(200);
        officer(UNIT)
                .body(Map.of("inputs", Map.of("a", 41)))
                .put(path(UNIT, "/self-scores/3.1"))
                .then()
                .statusCode(200)
                .body("leaf.self", is(1.03f));
        officer(UNIT)
                .body(Map.of("values", Map.of("4", 410)))
                .put(path(UNIT, "/general-info"))
                .then()
                .statusCode(200)
                .body("score.self", is(1));

        auditor()
                .get(path(UNIT, "/score/3.1/explanation"))
                .then()
                .body("text", containsString("lấy từ biểu thông tin chung"));
    }

    @Test
    void a_field_that_is_not_there_or_takes_another_value_is_422_and_named() {
        officer(UNIT)
                .body("{\"values\": {\"99\": 1, \"5\": \"nhiều\"}}")
                .put(path(UNIT, "/general-info"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/values/99", "/values/5"));
    }

    @Test
    void contact_details_stay_out_of_the_log_and_can_be_deleted() {
        officer(OTHER)
                .body(Map.of("values", Map.of("26", "0900 000 000", "5", 12)))
                .put(path(OTHER, "/general-info"))
                .then()
                .statusCode(200);

        officer(OTHER)
                .get(path(OTHER, "/general-info"))
                .then()
                .statusCode(200)
                .body("fields.find { it.code == '26' }.value", is("0900 000 000"))
                .body("fields.find { it.code == '5' }.value", is(12));
        auditor().get(path(OTHER, "/general-info")).then().body("fields.find { it.code == '26' }.value", nullValue());
        String events = auditor().get(path(OTHER, "/events")).asString();
        org.assertj.core.api.Assertions.assertThat(events)
                .contains("general-info-entered")
                .doesNotContain("0900");

        officer(OTHER).delete(path(OTHER, "/general-info/contacts")).then().statusCode(204);
        officer(OTHER)
                .get(path(OTHER, "/general-info"))
                .then()
                .body("fields.find { it.code == '26' }.value", nullValue());
    }

    @Test
    void contact_details_alone_leave_no_event() {
        String before = auditor().get(path(UNIT, "")).header("ETag");

        officer(UNIT)
                .body(Map.of("values", Map.of("25", "Bộ phận một cửa")))
                .put(path(UNIT, "/general-info"))
                .then()
                .statusCode(200)
                .header("ETag", is(before));
    }

    @Test
    void a_source_supplies_what_it_is_assigned_and_what_differs_is_flagged() {
        officer(OTHER)
                .body(Map.of("inputs", Map.of("a", 200, "b", 400)))
                .put(path(OTHER, "/self-scores/3.1"))
                .then()
                .statusCode(200)
                .body("leaf.flags", not(hasItem("input-differs")));

        source(STATISTICS)
                .body(figures(Map.of("a", 100)))
                .put(path(OTHER, "/inputs/3.1"))
                .then()
                .statusCode(200)
                .body("leaf.self", is(5))
                .body("leaf.flags", hasItems("input-supplied", "input-differs"));
        source(STATISTICS)
                .body(figures(Map.of("a", 1)))
                .put(path(OTHER, "/inputs/3.2"))
                .then()
                .statusCode(403)
                .body("rule", is("leaf-not-assigned"));
        auditor()
                .get(path(OTHER, "/score/3.1/explanation"))
                .then()
                .body("text", containsString("CSDL quốc gia về dân cư"));
    }

    @Test
    void a_source_fills_in_the_fields_it_is_assigned_and_what_differs_is_flagged() {
        source(STATISTICS)
                .body(info(Map.of("21", 1500.5)))
                .put(path(UNIT, "/general-info/supplied"))
                .then()
                .statusCode(200);
        officer(UNIT)
                .body(Map.of("values", Map.of("21", 1400)))
                .put(path(UNIT, "/general-info"))
                .then()
                .statusCode(200);

        officer(UNIT)
                .get(path(UNIT, "/general-info"))
                .then()
                .body("fields.find { it.code == '21' }.value", is(1400))
                .body("fields.find { it.code == '21' }.supplied.value", is(1500.5f))
                .body("fields.find { it.code == '21' }.supplied.unit", is(STATISTICS))
                .body("fields.find { it.code == '21' }.differs", is(true))
                .body("fields.find { it.code == '5' }.differs", is(false));
        auditor().get(path(UNIT, "/score")).then().body("flags", hasItem("general-info-differs"));
        source(STATISTICS)
                .body(info(Map.of("21", 1, "2", 1)))
                .put(path(UNIT, "/general-info/supplied"))
                .then()
                .statusCode(403)
                .body("rule", is("field-not-assigned"));
    }

    private static Map<String, Object> info(Map<String, Object> values) {
        return Map.of("values", values, "source", "Niên giám thống kê", "measuredAt", "2023-12-31T17:00:00+07:00");
    }

    private static io.restassured.specification.RequestSpecification source(String unit) {
        return given().auth().oauth2(Tokens.token("data-source", unit)).contentType(ContentType.JSON);
    }

    private static Map<String, Object> figures(Map<String, Object> inputs) {
        return Map.of("inputs", inputs, "source", "CSDL quốc gia về dân cư", "measuredAt", "2024-06-30T17:00:00+07:00");
    }

    private static String path(String unit, String rest) {
        return "/api/v1/submissions/%s/%s%s".formatted(INFORMED, unit, rest);
    }
}
