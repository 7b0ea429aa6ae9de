package dti.scoring.reports.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dti.contracts.ContractsJson;
import dti.scoring.ReferenceFeed;
import dti.scoring.reports.application.ConsolidatedReport;
import dti.scoring.reports.domain.NodeResult;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import dti.workbook.Cell;
import dti.workbook.SheetRow;
import dti.workbook.WorkbookCells;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class ConsolidatedReportTest {

    private static final String CAMPAIGN = "report-2024";
    private static final String HANDED_IN = "report-a";
    private static final String OWING = "report-b";
    private static final String COUNCIL_UNIT = "report-council";
    private static final String REASON = "=HYPERLINK(\"x\") Chưa có quyết định thành lập";
    private static final int NODES = 55;

    private static String lastPosition = "";

    @BeforeEach
    void appraise() {
        ReferenceFeed feed = ReferenceFeed.shared();
        if (!feed.isFirst(CAMPAIGN)) {
            return;
        }
        feed.framework("hn-so-2024");
        feed.unit(HANDED_IN);
        feed.unit(OWING);
        feed.unit(COUNCIL_UNIT);
        feed.phase(CAMPAIGN, "self-assessment", HANDED_IN, OWING);
        inPhase("self-assessment");
        as("unit-officer", HANDED_IN)
                .body("{\"scores\":[{\"leaf\":\"1.1\",\"points\":4},{\"leaf\":\"1.2\",\"points\":3}]}")
                .post(path(HANDED_IN) + "/self-scores")
                .then()
                .statusCode(200);
        as("unit-leader", HANDED_IN).post(path(HANDED_IN) + "/submit").then().statusCode(200);
        as("unit-officer", OWING)
                .body(Map.of("points", 2))
                .put(path(OWING) + "/self-scores/2.1")
                .then()
                .statusCode(200);
        feed.phase(CAMPAIGN, "appraisal-1", HANDED_IN, OWING);
        inPhase("appraisal-1");
        as("council", COUNCIL_UNIT)
                .body(Map.of("points", 2.5, "reason", REASON))
                .put(path(HANDED_IN) + "/council-scores/1.1")
                .then()
                .statusCode(200);
        lastPosition = as("council", COUNCIL_UNIT)
                .body(Map.of("points", 1.5, "reason", "Sáng kiến"))
                .post(path(HANDED_IN) + "/bonus")
                .then()
                .statusCode(200)
                .extract()
                .header("Dti-Position");
    }

    @Test
    void every_unit_has_every_node_in_three_columns_at_the_position_it_states() throws IOException {
        ConsolidatedReport report = report();

        assertThat(number(report.position())).isGreaterThanOrEqualTo(number(lastPosition));
        assertThat(report.items()).extracting(ConsolidatedReport.Item::unit).containsExactly(HANDED_IN, OWING);
        for (ConsolidatedReport.Item item : report.items()) {
            assertThat(item.nodes()).hasSize(NODES);
            JsonPath then = as("auditor", null)
                    .queryParam("asOf", report.position())
                    .get(path(item.unit()) + "/score")
                    .jsonPath();
            assertThat(then.getLong("version")).isEqualTo(item.version());
            for (NodeResult node : item.nodes()) {
                Map<String, Object> served = then.getMap("nodes.find { it.key == '" + node.key() + "' }");
                assertSame(node.key(), node.self(), served.get("self"));
                assertSame(node.key(), node.council(), served.get("council"));
                assertSame(node.key(), node.achieved(), served.get("achieved"));
                assertSame(node.key(), node.applicableMax(), served.get("applicableMax"));
                assertThat(node.state()).isEqualTo(served.get("state"));
            }
        }
    }

    @Test
    void changes_say_what_was_changed_by_which_role_and_why() throws IOException {
        var override = report().changes().stream()
                .filter(change -> "1.1".equals(change.leaf()))
                .findFirst()
                .orElseThrow();

        assertThat(override.type()).isEqualTo("council-score-overridden");
        assertThat(override.role()).isEqualTo("council");
        assertThat(override.actorUnit()).isEqualTo(COUNCIL_UNIT);
        assertThat(override.reason()).isEqualTo(REASON);
        assertThat(override.achieved().before()).isEqualByComparingTo("4");
        assertThat(override.achieved().after()).isEqualByComparingTo("2.5");
        assertThat(override.total().before()).isEqualByComparingTo("7");
        assertThat(override.total().after()).isEqualByComparingTo("5.5");
    }

    @Test
    void the_totals_are_those_of_the_units_and_who_owes_a_submission_is_named() throws IOException {
        ConsolidatedReport report = report();
        var summary = report.summary();

        assertThat(summary.participants()).isEqualTo(2);
        assertThat(summary.handedIn()).isEqualTo(1);
        assertThat(summary.notHandedIn())
                .singleElement()
                .satisfies(owing -> assertThat(owing.unit()).isEqualTo(OWING));
        assertThat(summary.score().self()).isEqualByComparingTo("9");
        assertThat(summary.score().achieved()).isEqualByComparingTo("7.5");
        assertThat(summary.score().council()).isEqualByComparingTo("2.5");
        assertThat(summary.score().bonus()).isEqualByComparingTo("1.5");
        assertThat(summary.score().applicableMax()).isEqualByComparingTo("760");
        var first = report.nodes().stream()
                .filter(node -> node.key().equals("1.1"))
                .findFirst()
                .orElseThrow();
        assertThat(first.units()).isEqualTo(2);
        assertThat(first.score().achieved()).isEqualByComparingTo("2.5");
        assertThat(first.score().applicableMax()).isEqualByComparingTo("10");
    }

    @Test
    void the_workbook_says_the_same() throws IOException {
        Response answer = asked().accept(ConsolidatedReportResource.XLSX).get();
        answer.then().statusCode(200).contentType(ConsolidatedReportResource.XLSX);
        Map<String, List<SheetRow>> sheets = WorkbookCells.read(
                answer.asByteArray(), "Tổng hợp", "Đơn vị", "Chi tiết", "Thay đổi", "Chưa nộp", "Theo chỉ số");

        assertThat(rows(sheets, "Chi tiết")).hasSize(1 + 2 * NODES);
        assertThat(rows(sheets, "Đơn vị")).hasSize(3);
        assertThat(rows(sheets, "Chưa nộp")).hasSize(2);
        assertThat(rows(sheets, "Theo chỉ số")).hasSize(1 + NODES);
        SheetRow unit = rows(sheets, "Đơn vị").get(1);
        assertThat(unit.cell(0)).isEqualTo(new Cell.Words(HANDED_IN));
        assertThat(unit.cell(7)).isEqualTo(new Cell.Figure(new BigDecimal("5.5")));
        assertThat(unit.cell(8)).isEqualTo(new Cell.Figure(new BigDecimal("1.5")));
        SheetRow override = rows(sheets, "Thay đổi").get(1);
        assertThat(override.cell(4)).isEqualTo(new Cell.Words("Hội đồng quyết định điểm"));
        assertThat(override.cell(15)).isEqualTo(new Cell.Words(REASON));
    }

    @Test
    void an_unchanged_report_is_304() {
        String etag = asked().get().then().statusCode(200).extract().header("ETag");

        asked().header("If-None-Match", etag).get().then().statusCode(304);
    }

    @Test
    void the_list_of_submissions_shows_bonus_and_state() {
        as("auditor", null)
                .queryParam("campaign", CAMPAIGN)
                .header("Dti-After", lastPosition)
                .get("/api/v1/submissions")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].bonus", is(1.5f))
                .body("items[0].achieved", is(5.5f))
                .body("items[0].state", is("appraisal"))
                .body("items[1].bonus", is(0));
    }

    @Test
    void a_campaign_nobody_knows_is_404_and_none_at_all_400() {
        as("auditor", null)
                .queryParam("campaign", "nowhere")
                .get("/api/v1/reports/consolidated")
                .then()
                .statusCode(404);
        as("auditor", null)
                .get("/api/v1/reports/consolidated")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("campaign"));
    }

    @ParameterizedTest
    @FieldSource("dti.testsupport.Tokens#ROLES")
    void only_who_answers_for_all_units_reads_the_report(String role) {
        boolean may = Set.of("reviewer", "council", "administrator", "auditor").contains(role);

        as(role, HANDED_IN)
                .queryParam("campaign", CAMPAIGN)
                .get("/api/v1/reports/consolidated")
                .then()
                .statusCode(may ? 200 : 403);
    }

    @Test
    void nobody_without_a_token_reads_the_report() {
        given().queryParam("campaign", CAMPAIGN)
                .get("/api/v1/reports/consolidated")
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
    }

    private static void assertSame(String key, @Nullable BigDecimal reported, @Nullable Object served) {
        if (reported == null) {
            assertThat(served).as(key).isNull();
        } else {
            assertThat(new BigDecimal(String.valueOf(served))).as(key).isEqualByComparingTo(reported);
        }
    }

    private static List<SheetRow> rows(Map<String, List<SheetRow>> sheets, String name) {
        return sheets.getOrDefault(name, List.of());
    }

    private static ConsolidatedReport report() throws IOException {
        byte[] body = asked().get().then().statusCode(200).extract().asByteArray();
        return ContractsJson.mapper().readValue(body, ConsolidatedReport.class);
    }

    private static RequestSpecification asked() {
        return as("reviewer", COUNCIL_UNIT)
                .queryParam("campaign", CAMPAIGN)
                .header("Dti-After", lastPosition)
                .basePath("/api/v1/reports/consolidated");
    }

    private static long number(String position) {
        return Long.parseLong(position.substring(position.indexOf(':') + 1));
    }

    private static void inPhase(String phase) {
        for (String unit : List.of(HANDED_IN, OWING)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            phase.equals(as("auditor", null).get(path(unit)).path("phase")));
        }
    }

    private static String path(String unit) {
        return "/api/v1/submissions/" + CAMPAIGN + "/" + unit;
    }

    private static RequestSpecification as(String role, @Nullable String unit) {
        String token = unit == null ? Tokens.token(role) : Tokens.token(role, unit);
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
