package dti.scoring.referencevalues.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dti.scoring.ReferenceFeed;
import dti.testsupport.StackResource;
import dti.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Revenue of communes (001 VII.1.2), in proportion to the campaign's reference value. */
@QuarkusTest
@WithTestResource(value = StackResource.class, scope = TestResourceScope.GLOBAL)
class ReferenceValueApiTest {

    private static final String LEAF = "VII.1.2";
    private static final String FIRST = "tl-xa-mot";
    private static final String SECOND = "tl-xa-hai";
    private static final String LATE = "tl-xa-ba";
    private static final String SEAT = "tl-van-phong";
    private static final ReferenceFeed.Terms TERMS = new ReferenceFeed.Terms("tl-xa-2023", List.of());

    @Test
    void the_best_unit_at_cut_off_is_the_reference_and_gives_everybody_their_points() {
        String campaign = opened("relative-best", FIRST, SECOND);
        enter(campaign, FIRST, 30).body("leaf.flags", hasItem("reference-pending"));
        enter(campaign, SECOND, 120).body("leaf.state", is("pending"));
        values(campaign, "auditor", null).body("items[0].fixed", is(false));

        ReferenceFeed.shared().phase(campaign, TERMS, "appraisal-1", FIRST, SECOND);

        awaitSelf(campaign, FIRST, 2.5f);
        awaitSelf(campaign, SECOND, 10f);
        values(campaign, "auditor", null)
                .body("items[0].leaf", is(LEAF))
                .body("items[0].value", is(120))
                .body("items[0].source", is("best-unit"))
                .body("items[0].unit", is(SECOND));
        values(campaign, "unit-officer", FIRST).body("items[0].value", is(120)).body("items[0].unit", nullValue());
        as("auditor", null)
                .header("Accept-Language", "vi")
                .get(submission(campaign, FIRST) + "/score/" + LEAF + "/explanation")
                .then()
                .body("text", containsString("30 ÷ 120"))
                .body("text", containsString("lấy giá trị cao nhất khi chốt số liệu"));
    }

    @Test
    void the_council_fixes_it_with_a_reason_and_changes_its_mind_and_units_that_come_later_have_it() {
        String campaign = opened("relative-council", FIRST, SECOND);
        enter(campaign, FIRST, 30);

        fix(campaign, 100, UUID.randomUUID()).statusCode(200).body("items[0].source", is("council"));
        awaitSelf(campaign, FIRST, 3f);
        fix(campaign, 300, UUID.randomUUID()).statusCode(200);
        awaitSelf(campaign, FIRST, 1f);

        ReferenceFeed.shared().unit(LATE);
        ReferenceFeed.shared().phase(campaign, TERMS, "appraisal-1", FIRST, SECOND, LATE);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> values(campaign, "auditor", null)
                        .body("items[0].recorded", is(3))
                        .body("items[0].source", is("council"))
                        .body("items[0].value", is(300)));
        List<String> types = as("auditor", null)
                .get(submission(campaign, FIRST) + "/events")
                .jsonPath()
                .getList("items.type");
        assertThat(types).filteredOn("reference-value-fixed"::equals).hasSize(2);
    }

    @Test
    void the_same_key_is_the_same_value_and_another_body_under_it_is_422() {
        String campaign = opened("relative-key", FIRST, SECOND);
        UUID key = UUID.randomUUID();

        fix(campaign, 100, key).statusCode(200);
        fix(campaign, 100, key).statusCode(200);
        fix(campaign, 101, key).statusCode(422);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> values(campaign, "auditor", null).body("items[0].recorded", is(2)));
        List<String> types = as("auditor", null)
                .get(submission(campaign, SECOND) + "/events")
                .jsonPath()
                .getList("items.type");
        assertThat(types).filteredOn("reference-value-fixed"::equals).hasSize(1);
    }

    @Test
    void what_is_not_the_councils_to_fix_is_refused_and_says_why() {
        String campaign = opened("relative-refused", FIRST, SECOND);
        String path = path(campaign) + "/" + LEAF;
        Map<String, Object> body = Map.of("value", 1, "reason", "x");

        given().contentType(ContentType.JSON).body(body).put(path).then().statusCode(401);
        given().get(path(campaign)).then().statusCode(401);
        for (String role :
                List.of("unit-officer", "unit-leader", "data-source", "reviewer", "administrator", "auditor")) {
            as(role, SEAT).body(body).put(path).then().statusCode(403).body("rule", is("role-forbids"));
        }
        as("council", FIRST).body(body).put(path).then().statusCode(403).body("rule", is("conflict-of-interest"));
        as("council", null).body(body).put(path).then().statusCode(403).body("rule", is("unit-claim-missing"));
        as("council", SEAT)
                .body(body)
                .put(path(campaign) + "/I.1.1")
                .then()
                .statusCode(409)
                .body("rule", is("leaf-not-relative"));
        as("council", SEAT).body(Map.of("value", 1)).put(path).then().statusCode(422);
        as("council", SEAT)
                .body(Map.of("value", -1, "reason", "x"))
                .put(path)
                .then()
                .statusCode(422);
        as("council", SEAT).body(body).put(path("no-such") + "/" + LEAF).then().statusCode(404);
        as("unit-officer", LATE).get(path(campaign)).then().statusCode(403);
        as("integrator", null).get(path(campaign)).then().statusCode(403);
        as("data-source", SEAT).get(path(campaign)).then().statusCode(403);
        values(campaign, "reviewer", SEAT).body("items[0].value", not(is(1)));
    }

    private static String opened(String campaign, String... units) {
        ReferenceFeed feed = ReferenceFeed.shared();
        feed.framework("tl-xa-2023");
        for (String unit : units) {
            feed.unit(unit);
        }
        feed.phase(campaign, TERMS, "self-assessment", units);
        for (String unit : units) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            as("auditor", null).get(submission(campaign, unit)).statusCode() == 200);
        }
        return campaign;
    }

    private static ValidatableResponse enter(String campaign, String unit, int revenue) {
        return as("unit-officer", unit)
                .body(Map.of("inputs", Map.of("revenue", revenue)))
                .put(submission(campaign, unit) + "/self-scores/" + LEAF)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse fix(String campaign, int value, UUID key) {
        return as("council", SEAT)
                .header("Idempotency-Key", key.toString())
                .body(Map.of("value", value, "reason", "Theo báo cáo của Sở Công Thương"))
                .put(path(campaign) + "/" + LEAF)
                .then();
    }

    private static ValidatableResponse values(String campaign, String role, @Nullable String unit) {
        return as(role, unit).get(path(campaign)).then().statusCode(200);
    }

    private static void awaitSelf(String campaign, String unit, float points) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Number self = as("auditor", null)
                    .get(submission(campaign, unit) + "/score")
                    .path("nodes.find { it.key == '" + LEAF + "' }.self");
            assertThat(self).isNotNull();
            assertThat(self.floatValue()).isEqualTo(points);
        });
    }

    private static RequestSpecification as(String role, @Nullable String unit) {
        if (SEAT.equals(unit)) {
            ReferenceFeed.registered(SEAT);
        }
        String token = unit == null ? Tokens.token(role) : Tokens.token(role, unit);
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String path(String campaign) {
        return "/api/v1/reference-values/" + campaign;
    }

    private static String submission(String campaign, String unit) {
        return "/api/v1/submissions/%s/%s".formatted(campaign, unit);
    }
}
