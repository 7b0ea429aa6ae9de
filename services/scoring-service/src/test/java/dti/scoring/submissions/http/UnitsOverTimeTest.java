package dti.scoring.submissions.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dti.contracts.UnitChanged;
import dti.contracts.UnitChanged.Identifier;
import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two units merged into one, and one of the two had an earlier predecessor. Each unit has several identifiers. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class UnitsOverTimeTest extends OpenCampaigns {

    private static final String MERGED = "ut-2024";
    private static final String OLDEST = "ut-oldest";
    private static final String OLD = "ut-old";
    private static final String SIBLING = "ut-sibling";
    private static final String NEW = "ut-new";

    @BeforeAll
    static void merge() {
        ReferenceFeed feed = ReferenceFeed.shared();
        if (!feed.isFirst(MERGED)) {
            return;
        }
        feed.framework("hn-so-2024");
        feed.unit(unit(OLDEST, List.of(), OLD));
        feed.unit(unit(
                OLD,
                List.of(
                        new Identifier("legacy", "000.00.07.H99", null, null),
                        new Identifier("gso", "same", null, null)),
                NEW));
        feed.unit(unit(SIBLING, List.of(new Identifier("gso-2", "same", null, null)), NEW));
        feed.unit(unit(
                NEW,
                List.of(
                        new Identifier("qd-20-2020", "H99.7", LocalDate.of(2020, 1, 1), null),
                        new Identifier("legacy", "000.00.08.H99", null, LocalDate.of(2021, 12, 31)))));
        feed.phase(MERGED, "self-assessment", OLD, NEW);
        feed.phase(MERGED, "appraisal-1", OLD, NEW);
    }

    @BeforeEach
    void awaitMore() {
        opened(MERGED, OLD, "appraisal-1");
        opened(MERGED, NEW, "appraisal-1");
    }

    private static UnitChanged unit(String code, List<Identifier> identifiers, String... successors) {
        return new UnitChanged(code, code, "department", null, List.of(), identifiers, null, null, List.of(successors));
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, NEW})
    void nobody_decides_on_what_came_before_or_after_their_own_unit(String own) {
        decide(own, OLD)
                .then()
                .statusCode(403)
                .body("type", is("urn:dti:problem:conflict-of-interest"))
                .body("rule", is("conflict-of-interest"))
                .body("detail", containsString("trước đây hoặc kế thừa"))
                .body("detail", containsString(own));
    }

    @Test
    void however_far_back_it_is_their_own_and_a_unit_that_only_shares_the_successor_is_not() {
        decide(OLDEST, NEW).then().statusCode(403).body("rule", is("conflict-of-interest"));
        council(NEW).post(path(OLD, "/finalise")).then().statusCode(403).body("rule", is("conflict-of-interest"));
        decide(ReferenceFeed.registered(SIBLING), OLD).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H99.7", "qd-20-2020:H99.7"})
    void a_token_names_its_unit_by_any_identifier_and_is_nobodys_judge_under_it_either(String name) {
        ReferenceFeed.registered(NEW);
        decide(name, OLD).then().statusCode(403).body("rule", is("conflict-of-interest"));
        officer(name).get(path(OLD, "/score")).then().statusCode(200);
        officer(name)
                .body(Map.of("points", 1))
                .put(path(NEW, "/self-scores/1.1"))
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same", "000.00.08.H99", "UT-SIBLING"})
    void a_token_whose_unit_is_nobodys_name_today_or_that_of_several_decides_nothing(String name) {
        decide(name, OLD).then().statusCode(403).body("rule", is("unit-unknown"));
    }

    @Test
    void whoever_took_over_reads_what_was_before_and_writes_nothing_of_it() {
        officer(NEW).get(path(OLD, "/score")).then().statusCode(200);
        officer(NEW)
                .get("/api/v1/submissions?campaign=" + MERGED + "&unit=" + OLD)
                .then()
                .body("items.unit", hasItem(OLD));
        officer(NEW)
                .body(Map.of("points", 1))
                .put(path(OLD, "/self-scores/1.1"))
                .then()
                .statusCode(403)
                .body("rule", is("foreign-unit"));
        officer(OLD).get(path(NEW, "/score")).then().statusCode(403).body("rule", is("foreign-unit"));
        officer(SIBLING).get(path(OLD, "/score")).then().statusCode(403);
        officer(OLD)
                .get("/api/v1/submissions?campaign=" + MERGED + "&unit=" + NEW)
                .then()
                .body("items.unit", not(hasItem(NEW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H99.7", "qd-20-2020:H99.7", "qd-20-2020%3AH99.7", NEW})
    void a_path_names_a_unit_by_any_identifier_and_the_answer_by_its_code(String name) {
        officer(NEW)
                .urlEncodingEnabled(false)
                .get(path(name, "/score"))
                .then()
                .statusCode(200)
                .body("unit", is(NEW));
        decide("hn-so-tai-chinh", name).then().statusCode(200);
    }

    @Test
    void a_list_is_asked_for_by_any_identifier() {
        auditor()
                .get("/api/v1/submissions?campaign=" + MERGED + "&unit=000.00.07.H99")
                .then()
                .statusCode(200)
                .body("items.unit", is(List.of(OLD)));
    }

    @Test
    void a_work_queue_holds_neither_what_came_before_nor_what_came_after_and_is_asked_by_any_identifier() {
        String campaign = "ut-queue";
        ReferenceFeed.shared().phase(campaign, "self-assessment", OLD);
        opened(campaign, OLD, "self-assessment");
        officer(OLD)
                .body(Map.of("points", 1))
                .put(selfScore(campaign, OLD, "1.1"))
                .then()
                .statusCode(200);
        ReferenceFeed.shared().phase(campaign, "appraisal-1", OLD);
        String queue = "/api/v1/work-queue?campaign=" + campaign + "&unit=000.00.07.H99";

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> council(SIBLING).get(queue).then().statusCode(200).body("items.leaf", hasItem("1.1")));
        council(NEW).get(queue).then().statusCode(200).body("items", empty());
        council(OLDEST).get(queue).then().statusCode(200).body("items", empty());
        auditor()
                .get("/api/v1/duties?campaign=" + campaign + "&unit=000.00.07.H99")
                .then()
                .statusCode(200)
                .body("items.unit", hasItem(OLD));
        auditor()
                .get("/api/v1/events?campaign=" + campaign + "&unit=000.00.07.H99")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem(campaign + "/" + OLD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/submissions?unit=",
                "/duties?unit=",
                "/duties?agency=",
                "/duties/summary?unit=",
                "/work-queue?unit=",
                "/work-queue/counts?unit=",
                "/work-queue/changes?unit=",
                "/events?unit=",
                "/audits/exports?unit="
            })
    void a_list_of_a_name_nobody_has_is_422(String list) {
        String parameter = list.replaceAll(".*\\?|=", "");
        auditor().get("/api/v1" + list + "H99.77").then().statusCode(422).body("errors[0].parameter", is(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H99.77", "000.00.08.H99", "gso:H99.7", "Sở Nội vụ"})
    void a_name_nobody_has_today_is_404(String name) {
        auditor()
                .header("Accept-Language", "en")
                .get("/api/v1/submissions/{campaign}/{unit}", MERGED, name)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString(name));
    }

    @Test
    void a_name_two_units_have_is_422_and_says_which_unless_the_scheme_tells_them_apart() {
        auditor()
                .get(path("same", ""))
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString(OLD + ", " + SIBLING));
        auditor().get(path("gso:same", "")).then().statusCode(200).body("unit", is(OLD));
    }

    private static Response decide(String own, String unit) {
        return given().auth()
                .oauth2(Tokens.token("council", own))
                .contentType(ContentType.JSON)
                .urlEncodingEnabled(false)
                .body(Map.of("points", 1, "reason", "Thử"))
                .put(path(unit, "/council-scores/1.1"));
    }

    private static String path(String unit, String rest) {
        return "/api/v1/submissions/%s/%s%s".formatted(MERGED, unit, rest);
    }
}
