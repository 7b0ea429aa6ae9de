package dti.scoring.sheets.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class ScoreSheetTest {

    private static final String CAMPAIGN = "paper-2024";
    private static final String UNIT = "paper-unit";
    private static final String PATH = "/api/v1/submissions/" + CAMPAIGN + "/" + UNIT;

    @BeforeEach
    void appraise() {
        ReferenceFeed feed = ReferenceFeed.shared();
        if (!feed.isFirst(CAMPAIGN)) {
            return;
        }
        feed.framework("hn-so-2024");
        feed.unit(UNIT);
        feed.unit("paper-council");
        feed.phase(CAMPAIGN, "self-assessment", UNIT);
        inPhase("self-assessment");
        as("unit-officer", UNIT)
                .body(Map.of("points", 4.5, "note", "<script>alert('ghi chú')</script>"))
                .put(PATH + "/self-scores/1.1")
                .then()
                .statusCode(200);
        feed.phase(CAMPAIGN, "appraisal-1", UNIT);
        inPhase("appraisal-1");
        as("council", "paper-council")
                .body(Map.of("points", 2.5, "reason", "Thiếu \"minh chứng\" & <b>chữ ký</b>"))
                .put(PATH + "/council-scores/1.1")
                .then()
                .statusCode(200);
    }

    @Test
    void the_page_has_the_head_of_an_official_paper_and_the_table_of_the_decision() {
        String page = page().then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();

        assertThat(page)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "PHIẾU CHẤM ĐIỂM")
                .contains("Điểm tự đánh giá", "Điểm Hội đồng thẩm định", "Điểm đạt được")
                .contains("<td class=\"n\">4,5</td><td class=\"n\">2,5</td><td class=\"n\">2,5</td>")
                .contains("Không nhập, mặc định 0 điểm")
                .contains("Không áp dụng: chỉ dành cho đơn vị thuộc nhóm digital-economy")
                .contains("SỐ LIỆU TẠM THỜI")
                .contains("<small>áp dụng: 380</small>");
    }

    @Test
    void what_people_wrote_is_text_and_never_markup() {
        String page = page().asString();

        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("<b>chữ ký")
                .contains("&lt;script&gt;alert(&#39;ghi chú&#39;)&lt;/script&gt;")
                .contains("Thiếu &quot;minh chứng&quot; &amp; &lt;b&gt;chữ ký&lt;/b&gt;");
        assertThat(page().header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void the_paper_carries_position_and_hash_of_its_last_event() {
        var last = as("auditor", null).get(PATH + "/events").jsonPath();
        String hash = last.getString("items[-1].hash");

        assertThat(page().asString())
                .contains("submissions:" + last.getLong("items[-1].position"))
                .contains(hash);
    }

    @Test
    void a_paper_of_the_past_has_the_score_of_the_past() {
        String past = as("auditor", null)
                .accept("text/html")
                .queryParam("version", 3)
                .get(PATH + "/score")
                .asString();

        assertThat(past).contains("lập từ 3 sự kiện").doesNotContain("2,5</td>");
    }

    @Test
    void who_asks_for_anything_gets_json_as_before() {
        as("auditor", null).get(PATH + "/score").then().statusCode(200).contentType(ContentType.JSON);
    }

    @Test
    void another_unit_may_not_read_it() {
        as("unit-officer", "paper-other")
                .accept("text/html")
                .get(PATH + "/score")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private static Response page() {
        return as("unit-officer", UNIT).accept("text/html").get(PATH + "/score");
    }

    private static void inPhase(String phase) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> phase.equals(as("auditor", null).get(PATH).path("phase")));
    }

    private static RequestSpecification as(String role, @Nullable String unit) {
        String token = unit == null ? Tokens.token(role) : Tokens.token(role, unit);
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
