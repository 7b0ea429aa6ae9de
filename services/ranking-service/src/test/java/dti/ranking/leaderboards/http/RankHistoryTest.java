package dti.ranking.leaderboards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dti.ranking.TestCampaign;
import dti.ranking.TestScore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rank before and after an event equals the rank in the leaderboard as of that position. */
@QuarkusTest
class RankHistoryTest extends ApiTest {

    private static final List<String> UNITS = List.of(HOME_AFFAIRS, TRADE, FINANCE, HEALTH);
    private static final List<String> VIEWS =
            List.of("?basis=achieved", "?basis=self", "?policy=mean-of-pillars-normalised");

    private final Random random = new Random(20_251_121);

    @Test
    void each_event_says_where_the_unit_stood_before_and_after_it() {
        String code = campaign().code();
        score(
                TestScore.of(code, TRADE, "3", "0"),
                TestScore.of(code, FINANCE, "6", "0"),
                TestScore.of(code, HEALTH, "6", "0"),
                TestScore.of(code, TRADE, "3", "3"));

        history(code, TRADE, "")
                .body("items", hasSize(2))
                .body("items[0].before.rank", nullValue())
                .body("items.after.rank", contains(1, 1))
                .body("items.after.tied", contains(false, true))
                .body("items[1].before.rank", is(3))
                .body("items[1].before.points", equalTo(3))
                .body("items[1].after.points", equalTo(6))
                .body("items[1].after.ranked", is(3))
                .body("items[1].phase", is("self-assessment"));
    }

    @Test
    void it_is_what_the_leaderboard_says_as_of_then_whatever_happened_to_the_campaign_meanwhile() {
        TestCampaign campaign = campaign();
        flow(campaign, "self-assessment");
        publish(campaign.phase("appraisal-1").tieBreak("2.1"));
        flow(campaign, "appraisal-1");
        arrived(unit(TRADE, "Sở Công Thương và Du lịch"));
        publish(campaign.phase("appraisal-2").units(TRADE, HEALTH));
        flow(campaign, "appraisal-2");

        int compared = 0;
        for (String view : VIEWS) {
            for (String unit : UNITS) {
                for (Map<String, Object> item : items(campaign.code(), unit, view)) {
                    long position = number(item, "position");
                    assertSame(campaign.code(), unit, view, position - 1, rank(item, "before"));
                    assertSame(campaign.code(), unit, view, position, rank(item, "after"));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(VIEWS.size() * 3 * 12);
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        String code = campaign().code();
        score(
                TestScore.of(code, TRADE, "1", "0"),
                TestScore.of(code, TRADE, "2", "0"),
                TestScore.of(code, TRADE, "3", "0"));
        List<Object> whole = history(code, TRADE, "").extract().jsonPath().getList("items");

        JsonPath first = history(code, TRADE, "?limit=2").extract().jsonPath();
        JsonPath second = history(code, TRADE, "?limit=2&cursor=" + first.getString("nextCursor"))
                .body("nextCursor", nullValue())
                .extract()
                .jsonPath();

        List<Object> joined = new ArrayList<>(first.getList("items"));
        joined.addAll(second.getList("items"));
        assertThat(joined).hasSize(3).isEqualTo(whole);
    }

    @Test
    void a_unit_that_took_no_part_has_none() {
        auditor()
                .get("/api/v1/leaderboards/" + campaign().code() + "/units/hn-so-tu-phap/history")
                .then()
                .statusCode(404);
    }

    private void assertSame(String campaign, String unit, String view, long position, Map<String, Object> said) {
        var then = auditor().get("/api/v1/leaderboards/" + campaign + view + "&asOf=submissions:" + position);
        if (then.statusCode() == 404) {
            assertThat(said.get("rank")).isNull();
            return;
        }
        List<Map<String, Object>> items = then.jsonPath().getList("items");
        Map<String, Object> item = items.stream()
                .filter(each -> unit.equals(each.get("unit")))
                .findFirst()
                .orElse(Map.of());
        String what = unit + view + " at " + position;
        assertThat(said.get("rank")).as(what).isEqualTo(item.get("rank"));
        assertThat(said.get("tied")).as(what).isEqualTo(item.getOrDefault("tied", false));
        assertThat(said.get("points")).as(what).isEqualTo(item.get("points"));
        assertThat(said.get("percent")).as(what).isEqualTo(item.get("percent"));
        assertThat(number(said, "ranked"))
                .as(what)
                .isEqualTo(items.stream()
                        .map(each -> each.get("rank"))
                        .filter(Objects::nonNull)
                        .count());
    }

    private void flow(TestCampaign campaign, String phase) {
        for (int i = 0; i < 12; i++) {
            TestScore score = TestScore.of(
                            campaign.code(), UNITS.get(random.nextInt(UNITS.size())), points(10), points(20))
                    .phase(phase);
            score(random.nextBoolean() ? score : score.council(points(5)));
        }
    }

    private String points(int max) {
        return Integer.toString(random.nextInt(max));
    }

    private static List<Map<String, Object>> items(String campaign, String unit, String view) {
        return history(campaign, unit, view).extract().jsonPath().getList("items");
    }

    private static long number(Map<String, Object> of, String name) {
        return ((Number) Objects.requireNonNull(of.get(name))).longValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> rank(Map<String, Object> item, String when) {
        return (Map<String, Object>) Objects.requireNonNull(item.get(when));
    }

    private static ValidatableResponse history(String campaign, String unit, String query) {
        return auditor()
                .get("/api/v1/leaderboards/" + campaign + "/units/" + unit + "/history" + query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }
}
