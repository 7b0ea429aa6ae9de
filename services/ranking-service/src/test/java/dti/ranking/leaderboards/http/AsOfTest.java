package dti.ranking.leaderboards.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dti.ranking.TestCampaign;
import dti.ranking.TestScore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A leaderboard of the past equals the one that was served then. */
@QuarkusTest
class AsOfTest extends ApiTest {

    private static final List<String> UNITS = List.of(HOME_AFFAIRS, TRADE, FINANCE, HEALTH);

    private static final List<String> VIEWS = List.of(
            "?basis=achieved",
            "?basis=self",
            "?basis=council",
            "?node=1",
            "?node=1.1",
            "?policy=total",
            "?pool=Kinh tế");

    /** Responses by view and {@code asOf} time. Only settled ones are stored, to which no event on its way belongs. */
    private final Map<String, String> served = new LinkedHashMap<>();

    private final Random random = new Random(20_251_121);

    @Test
    void what_was_served_while_events_flowed_is_what_is_served_as_of_then() {
        TestCampaign campaign = campaign();
        flow(campaign, "self-assessment");
        publish(campaign.phase("appraisal-1").tieBreak("2.1"));
        flow(campaign, "appraisal-1");
        arrived(unit(TRADE, "Sở Công Thương và Du lịch"));
        look(campaign.code());
        publish(campaign.phase("appraisal-2").units(TRADE, HEALTH));
        flow(campaign, "appraisal-2");
        arrived(unit(TRADE, "Sở Công Thương"));

        assertThat(served).hasSizeGreaterThan(5 * VIEWS.size());
        served.forEach((asked, body) -> assertThat(
                        auditor().get(url(campaign.code(), asked)).asString())
                .as(asked)
                .isEqualTo(body));
    }

    @Test
    void a_position_gives_the_scores_right_after_that_event() {
        String code = campaign().code();
        String first = score(TestScore.of(code, TRADE, "1", "2"));
        score(TestScore.of(code, TRADE, "3", "4"));

        leaderboard(code, "?asOf=" + first)
                .body("items[0].self", is(3))
                .body("position", is(Integer.parseInt(first.substring("submissions:".length()))));
        leaderboard(code, "").body("items[0].self", is(7));
    }

    @Test
    void what_was_provisional_stays_so_after_publication() {
        TestCampaign campaign = campaign();
        score(TestScore.of(campaign.code(), TRADE, "1", "2"));
        String before = leaderboard(campaign.code(), "").extract().path("asOf");
        publish(campaign.phase("published"));

        given().get(url(campaign.code(), "?basis=achieved")).then().statusCode(200);
        given().get(url(campaign.code(), "?asOf=" + before)).then().statusCode(401);
        as("unit-officer", TRADE)
                .get(url(campaign.code(), "?asOf=" + before))
                .then()
                .statusCode(200);
    }

    @Test
    void before_the_campaign_was_known_there_is_no_leaderboard() {
        auditor()
                .get(url(campaign().code(), "?asOf=2001-01-01T00:00:00Z"))
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_neither_a_time_nor_a_position_is_malformed() {
        auditor().get(url(campaign().code(), "?asOf=yesterday")).then().statusCode(400);
        auditor().get(url(campaign().code(), "?asOf=submissions:x")).then().statusCode(400);
    }

    @Test
    void an_unchanged_leaderboard_of_the_past_is_304() {
        String code = campaign().code();
        String then = score(TestScore.of(code, TRADE, "1", "2"));
        String tag = leaderboard(code, "?asOf=" + then).extract().header("ETag");

        auditor()
                .header("If-None-Match", tag)
                .get(url(code, "?asOf=" + then))
                .then()
                .statusCode(304);
    }

    private void flow(TestCampaign campaign, String phase) {
        String last = "submissions:0";
        for (int i = 0; i < 12; i++) {
            String unit = UNITS.get(random.nextInt(UNITS.size()));
            TestScore score =
                    TestScore.of(campaign.code(), unit, points(10), points(20)).phase(phase);
            last = others.score((random.nextBoolean() ? score : score.council(points(5))).changed());
            if (i % 3 == 2) {
                arrived(last);
            }
            look(campaign.code());
        }
        arrived(last);
        look(campaign.code());
    }

    private String points(int max) {
        return Integer.toString(random.nextInt(max));
    }

    private void look(String code) {
        for (String view : VIEWS) {
            String body = auditor().get(url(code, view)).asString();
            JsonPath json = JsonPath.from(body);
            if (json.getBoolean("settled")) {
                served.put(view + "&asOf=" + json.getString("asOf"), body);
            }
        }
    }

    private static String url(String code, String query) {
        return "/api/v1/leaderboards/" + code + query;
    }
}
