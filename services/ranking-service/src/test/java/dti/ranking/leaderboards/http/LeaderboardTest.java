package dti.ranking.leaderboards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dti.ranking.TestCampaign;
import dti.ranking.TestFramework;
import dti.ranking.TestScore;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeaderboardTest extends ApiTest {

    @Test
    void units_are_ranked_with_standard_competition_ties() {
        String code = campaign().code();
        score(
                TestScore.of(code, HOME_AFFAIRS, "5", "10"),
                TestScore.of(code, TRADE, "10", "15"),
                TestScore.of(code, FINANCE, "10", "5"),
                TestScore.of(code, HEALTH, "1", "1"));

        leaderboard(code, "")
                .body("items.rank", contains(1, 2, 2, 4))
                .body("items.tied", contains(false, true, true, false))
                .body("items.unit", contains(TRADE, HOME_AFFAIRS, FINANCE, HEALTH));
    }

    @Test
    void a_row_says_everything_the_contract_names() {
        String code = campaign().code();
        score(TestScore.of(code, HOME_AFFAIRS, "8.5", "0").withoutSecond());

        leaderboard(code, "")
                .body("campaign", is(code))
                .body("basis", is("achieved"))
                .body("policy", is("percent-of-applicable"))
                .body("asOf", notNullValue())
                .body("provisional", is(true))
                .body("status", is("PROVISIONAL"))
                .body("dataAsOf", notNullValue())
                .body("completeness", equalTo(number("12.5")))
                .body(
                        "items[0].keySet()",
                        equalTo(Set.of(
                                "rank",
                                "tied",
                                "unit",
                                "identifiers",
                                "name",
                                "points",
                                "self",
                                "council",
                                "achieved",
                                "bonus",
                                "applicableMax",
                                "percent",
                                "band",
                                "movement",
                                "status",
                                "dataAsOf",
                                "completeness",
                                "waiting",
                                "waitingSince")))
                .body("items[0].unit", is(HOME_AFFAIRS))
                .body("items[0].name", is("Sở Nội vụ"))
                .body("items[0].identifiers[0].scheme", is("qd-20-2020"))
                .body("items[0].points", equalTo(number("8.5")))
                .body("items[0].council", nullValue())
                .body("items[0].bonus", equalTo(0))
                .body("items[0].applicableMax", equalTo(10))
                .body("items[0].percent", equalTo(85))
                .body("items[0].band", is("Tốt"))
                .body("items[0].movement", nullValue())
                .body("items[0].status", is("PROVISIONAL"))
                .body("items[0].completeness", equalTo(50));
    }

    @Test
    void units_without_a_submission_are_listed_without_a_rank() {
        String code = campaign().code();
        score(TestScore.of(code, HEALTH, "1", "0"));

        leaderboard(code, "")
                .body("items.unit", contains(HEALTH, TRADE, HOME_AFFAIRS, FINANCE))
                .body("items.rank", contains(equalTo(1), nullValue(), nullValue(), nullValue()));
    }

    @Test
    void a_percentage_is_shown_rounded_half_up_and_compared_exactly() {
        TestCampaign campaign = campaign();
        score(
                TestScore.of(campaign.code(), TRADE, "10", "0"),
                TestScore.of(campaign.code(), HOME_AFFAIRS, "3.33", "0").withoutSecond());

        leaderboard(campaign.code(), "")
                .body("items[0].unit", is(TRADE))
                .body("items[0].percent", equalTo(number("33.33")))
                .body("items[1].percent", equalTo(number("33.3")))
                .body("items.rank[0..1]", contains(1, 2));
    }

    @Test
    void the_other_policies_show_whether_the_choice_matters() {
        String code = campaign().code();
        score(
                TestScore.of(code, TRADE, "8", "13"),
                TestScore.of(code, HOME_AFFAIRS, "8", "0").withoutSecond());

        leaderboard(code, "")
                .body("items.unit[0]", is(HOME_AFFAIRS))
                .body("alternatives.policy", contains("total", "mean-of-pillars-raw", "mean-of-pillars-normalised"))
                .body("alternatives.differs", contains(true, true, false))
                .body("alternatives[0].ranks.unit", contains(TRADE, HOME_AFFAIRS))
                .body("alternatives[0].ranks.rank", contains(1, 2));
        leaderboard(code, "?policy=total").body("policy", is("total")).body("items.unit[0]", is(TRADE));
    }

    @Test
    void a_campaign_is_ranked_by_its_own_policy() {
        TestCampaign campaign = campaign().rankBy("mean-of-pillars-normalised");
        publish(campaign);
        score(TestScore.of(campaign.code(), TRADE, "10", "10"), TestScore.of(campaign.code(), FINANCE, "2", "20"));

        leaderboard(campaign.code(), "")
                .body("policy", is("mean-of-pillars-normalised"))
                .body("items.unit[0]", is(TRADE))
                .body("alternatives.find { it.policy == 'total' }.ranks.unit[0]", is(FINANCE));
    }

    @Test
    void a_tie_is_broken_by_the_pillar_the_campaign_names() {
        TestCampaign campaign = campaign().tieBreak(TestFramework.SECOND);
        publish(campaign);
        score(TestScore.of(campaign.code(), TRADE, "9", "10"), TestScore.of(campaign.code(), FINANCE, "10", "9"));

        leaderboard(campaign.code(), "")
                .body("items.unit[0..1]", contains(TRADE, FINANCE))
                .body("items.rank[0..1]", contains(1, 2))
                .body("items.tied[0..1]", contains(false, false));
    }

    @Test
    void each_basis_has_its_own_order() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "10", "10").council("4"), TestScore.of(code, FINANCE, "5", "5"));

        leaderboard(code, "?basis=self").body("items.unit[0]", is(TRADE)).body("items[0].points", equalTo(20));
        leaderboard(code, "?basis=achieved").body("items.unit[0]", is(FINANCE)).body("items[1].points", equalTo(4));
        leaderboard(code, "?basis=council")
                .body("items.unit[0]", is(TRADE))
                .body("items[0].points", equalTo(4))
                .body("items.rank[0..1]", contains(equalTo(1), nullValue()));
    }

    @Test
    void a_node_has_a_leaderboard_of_its_own() {
        String code = campaign().code();
        score(TestScore.of(code, TRADE, "10", "0"), TestScore.of(code, FINANCE, "5", "20"));

        leaderboard(code, "?node=1").body("items.unit[0]", is(TRADE)).body("items[0].applicableMax", equalTo(10));
        leaderboard(code, "?node=2.1").body("items.unit[0]", is(FINANCE)).body("items[0].points", equalTo(20));
    }

    @Test
    void a_pool_ranks_its_own_units() {
        String code = campaign().code();
        score(
                TestScore.of(code, HOME_AFFAIRS, "10", "20"),
                TestScore.of(code, TRADE, "1", "1"),
                TestScore.of(code, FINANCE, "2", "2"));

        leaderboard(code, "?pool=Kinh tế")
                .body("items.unit", contains(FINANCE, TRADE))
                .body("items.rank", contains(1, 2));
    }

    @Test
    void movement_is_against_the_rank_at_the_entry_of_the_phase() {
        TestCampaign campaign = campaign();
        TestScore trade = TestScore.of(campaign.code(), TRADE, "10", "20");
        TestScore finance = TestScore.of(campaign.code(), FINANCE, "5", "5");
        score(trade, finance);
        publish(campaign.phase("appraisal-1"));
        // Finance has not entered the phase yet: its score is still the one of before.
        score(trade.phase("appraisal-1"), trade.phase("appraisal-1").council("1"));

        leaderboard(campaign.code(), "")
                .body("items.unit[0..1]", contains(FINANCE, TRADE))
                .body("items.movement[0..1]", contains(1, -1));
    }

    @Test
    void a_withdrawn_unit_is_ranked_no_longer() {
        TestCampaign campaign = campaign();
        score(TestScore.of(campaign.code(), TRADE, "10", "20"), TestScore.of(campaign.code(), FINANCE, "5", "5"));
        publish(campaign.units(FINANCE, HEALTH));

        leaderboard(campaign.code(), "")
                .body("items.unit", contains(FINANCE, HEALTH))
                .body("items[0].rank", is(1));
    }

    @Test
    void published_results_are_official() {
        TestCampaign campaign = campaign();
        score(TestScore.of(campaign.code(), TRADE, "10", "20"));
        publish(campaign.phase("published"));

        leaderboard(campaign.code(), "")
                .body("provisional", is(false))
                .body("status", is("OFFICIAL"))
                .body("items.status", everyItem(is("OFFICIAL")));
    }

    @Test
    void a_campaign_in_draft_has_a_leaderboard_without_ranks() {
        TestCampaign campaign = campaign().phase("draft");
        publish(campaign);

        leaderboard(campaign.code(), "")
                .body("items", hasSize(4))
                .body("items.rank", everyItem(nullValue()))
                .body("dataAsOf", nullValue())
                .body("completeness", equalTo(0));
    }

    @Test
    void what_was_acknowledged_elsewhere_is_seen_with_its_position() {
        String code = campaign().code();
        for (int points = 1; points <= 10; points++) {
            String position = others.score(
                    TestScore.of(code, TRADE, Integer.toString(points), "0").changed());

            int seen = auditor()
                    .header("Dti-After", position)
                    .get("/api/v1/leaderboards/" + code)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items[0].self");

            assertThat(seen).isEqualTo(points);
        }
    }
}
