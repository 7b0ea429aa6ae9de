package dti.e2e;

import static dti.e2e.Hanoi.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Document 000, Điều 1.3 and 1.4: departments score themselves, Sở TT&TT appraises, and the council decides last.
 * Leaves without an entry are 0, and leaves that do not concern a unit are excluded. One round, ranked by total. Every
 * figure is added up by hand.
 */
@OnOneStack
class HaiDuongIT {

    private static final String FINANCE = "hd-so-tai-chinh";
    private static final String HOME_AFFAIRS = "hd-so-noi-vu";
    private static final String INSPECTORATE = "hd-thanh-tra";
    private static final String STANDING_BODY = "hd-so-thong-tin-va-truyen-thong";
    private static final String COUNCIL_SEAT = "hd-van-phong-ubnd";
    private static final String NOT_OURS = "Đơn vị không có hệ thống thông tin riêng";

    private final JsonNode framework;
    private final Campaign campaign;

    HaiDuongIT(Hanoi hanoi) {
        Stack stack = hanoi.stack();
        Registry.units(stack, "hd-2022.yaml");
        framework = Registry.framework(stack, "hd-so-2022");
        Map<String, Object> terms = new LinkedHashMap<>(Registry.terms(framework, "2022"));
        terms.put("rounds", 1);
        terms.put("policies", Map.of("unreviewed", "accept-self", "rankBy", "total"));
        campaign = Campaign.open(stack, "e2e-000", List.of(FINANCE, HOME_AFFAIRS, INSPECTORATE), terms);
    }

    @Test
    void one_round_from_self_assessment_to_the_ranking_by_total() {
        unitsScoreThemselves();
        campaign.enter("appraisal-1");
        leavesWithoutDataAreZero();
        appraisal();
        campaign.enter("finalised");
        onlyCorrectionsAfterFinalising();
    }

    /**
     * Finance everything: 196, since group 3 adds up to 11 of its 15. Home affairs all but group 6 (30) and 5.1.1 (5).
     */
    private void unitsScoreThemselves() {
        Desk officer = campaign.desk("unit-officer", FINANCE, FINANCE);
        Answer full = campaign.enterAll(FINANCE, maxima(leaf -> true));
        assertThat(full.number("/score/self")).isEqualByComparingTo("196");
        assertThat(full.number("/score/applicableMax")).isEqualByComparingTo("196");
        officer.refused(403, "role-forbids", officer.posting("/submit", Map.of()));
        campaign.desk("unit-leader", FINANCE, FINANCE).post("/submit");
        officer.refused(409, "submission-submitted", officer.putting("/self-scores/1.1.1", Map.of("points", 1)));

        Desk home = campaign.desk("unit-officer", HOME_AFFAIRS, HOME_AFFAIRS);
        Answer most = bySheet(home, maxima(leaf -> !leaf.startsWith("6.") && !leaf.equals("5.1.1")));
        assertThat(most.number("/score/self")).isEqualByComparingTo("161");
        home.post("/exclusions", Map.of("leaf", "5.1.1", "reason", NOT_OURS));
        campaign.desk("unit-leader", HOME_AFFAIRS, HOME_AFFAIRS).post("/submit");

        campaign.enterSelfScore(INSPECTORATE, "1.1.1", 2);
        campaign.desk("unit-officer", INSPECTORATE, INSPECTORATE)
                .post("/exclusions", Map.of("leaf", "5.1.1", "reason", NOT_OURS));
        officer.refused(
                403,
                "foreign-unit",
                campaign.desk("unit-officer", FINANCE, INSPECTORATE)
                        .putting("/self-scores/1.1.1", Map.of("points", 1)));
    }

    /** Fills in the downloaded sheet. With one value too high the whole sheet is refused, and the row is named. */
    private static Answer bySheet(Desk officer, Map<String, BigDecimal> points) {
        byte[] blank = officer.sheet();
        Map<String, BigDecimal> tooMuch = new LinkedHashMap<>(points);
        tooMuch.put("1.1.1", new BigDecimal("99"));
        UnitSheet wrong = UnitSheet.of(blank).points(tooMuch);
        Answer refused = officer.stack().send(officer.bringing(wrong.saved()).as(officer.token()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("pointer").asText())
                .containsExactly("/rows/" + wrong.rowOf("1.1.1") + "/points");

        Answer taken = officer.bring(UnitSheet.of(blank).points(points).saved());
        assertThat(taken.json().path("leaves")).hasSize(points.size());
        return taken;
    }

    private void leavesWithoutDataAreZero() {
        JsonNode leaf = campaign.node(HOME_AFFAIRS, "6.1.1");
        assertThat(leaf.path("state").asText()).isEqualTo("defaulted");
        assertThat(leaf.path("applicableMax").decimalValue()).isEqualByComparingTo("3");
        JsonNode score =
                campaign.desk("auditor", null, INSPECTORATE).get("/score").json();
        assertThat(Json.texts(score.path("flags"))).contains("not-submitted");
        assertThat(score.at("/totals/achieved").decimalValue()).isEqualByComparingTo("2");
        assertThat(score.at("/totals/applicableMax").decimalValue()).isEqualByComparingTo("196");
    }

    /** Finance 196 − 2 − 1 = 193. Home affairs 161 of 196 − 5 = 191. The inspectorate 2 + 1 = 3 of 196. */
    private void appraisal() {
        Desk reviewer = campaign.desk("reviewer", STANDING_BODY, FINANCE);
        Desk council = campaign.desk("council", COUNCIL_SEAT, FINANCE);
        reviewer.put("/council-scores/1.1.3", Map.of("points", 4, "reason", "Chỉ tập huấn hai lớp"));
        reviewer.put("/council-scores/4.5.1", Map.of("points", 3, "reason", "Báo cáo gửi muộn"));
        council.put("/council-scores/4.5.1", Map.of("points", 4, "reason", "Muộn một kỳ trong năm kỳ"));
        reviewer.refused(
                409,
                "council-decided",
                reviewer.putting("/council-scores/4.5.1", Map.of("points", 3, "reason", "Giữ ý kiến")));
        Desk own = campaign.desk("council", FINANCE, FINANCE);
        own.refused(
                403, "conflict-of-interest", own.putting("/council-scores/1.1.1", Map.of("points", 1, "reason", "x")));
        acceptTheRest(FINANCE);
        assertAchieved(FINANCE, "193", "196", "98.47");

        Desk home = campaign.desk("council", COUNCIL_SEAT, HOME_AFFAIRS);
        home.post("/exclusions/5.1.1/decision", Map.of("grant", true, "reason", "Đúng chức năng, nhiệm vụ"));
        acceptTheRest(HOME_AFFAIRS);
        assertAchieved(HOME_AFFAIRS, "161", "191", "84.29");

        Desk last = campaign.desk("council", COUNCIL_SEAT, INSPECTORATE);
        last.post("/exclusions/5.1.1/decision", Map.of("grant", false, "reason", "Có hệ thống của ngành"));
        last.put("/council-scores/1.1.2", Map.of("points", 1, "reason", "Có một bài trên Cổng thông tin"));
        acceptTheRest(INSPECTORATE);
        assertAchieved(INSPECTORATE, "3", "196", "1.53");
    }

    private void acceptTheRest(String unit) {
        campaign.desk("council", COUNCIL_SEAT, unit)
                .post("/council-scores", Map.of("accept", "all-unreviewed", "reason", "Công nhận"));
    }

    private void assertAchieved(String unit, String achieved, String max, String percent) {
        JsonNode totals =
                campaign.desk("auditor", null, unit).get("/score").json().path("totals");
        assertThat(totals.path("achieved").decimalValue()).as(unit).isEqualByComparingTo(achieved);
        assertThat(totals.path("applicableMax").decimalValue()).as(unit).isEqualByComparingTo(max);
        assertThat(totals.path("percent").decimalValue()).as(unit).isEqualByComparingTo(percent);
    }

    /**
     * After finalising only corrections with a reason are possible; the leaderboard has the three columns of the
     * decision.
     */
    private void onlyCorrectionsAfterFinalising() {
        Desk council = campaign.desk("council", COUNCIL_SEAT, HOME_AFFAIRS);
        council.refused(
                409, "phase-forbids", council.putting("/council-scores/1.1.1", Map.of("points", 1, "reason", "x")));
        Answer corrected = council.post(
                "/corrections", Map.of("leaf", "1.1.1", "points", 1, "reason", "Cộng nhầm một hội nghị năm trước"));
        assertThat(corrected.number("/score/achieved")).isEqualByComparingTo("160");

        JsonNode board = campaign.leaderboardAfter(corrected);
        assertThat(board.path("items"))
                .extracting(
                        item -> item.path("unit").asText(),
                        item -> item.path("rank").asInt(),
                        item -> item.path("points").decimalValue().intValueExact())
                .containsExactly(tuple(FINANCE, 1, 193), tuple(HOME_AFFAIRS, 2, 160), tuple(INSPECTORATE, 3, 3));
        JsonNode finance = row(board, FINANCE);
        assertThat(finance.path("self").decimalValue()).isEqualByComparingTo("196");
        assertThat(finance.path("council").decimalValue()).isEqualByComparingTo("193");
        assertThat(campaign.history(HOME_AFFAIRS).getLast().path("why").asText())
                .startsWith("Cộng nhầm");
    }

    /** Declared maxima. Where two leaves share a maximum, the second declares none and gets 0 points. */
    private Map<String, BigDecimal> maxima(Predicate<String> wanted) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        Json.items(framework.path("nodes"))
                .filter(node -> node.has("rule") && wanted.test(node.path("key").asText()))
                .forEach(node -> points.put(
                        node.path("key").asText(),
                        node.has("declaredMax") ? node.path("declaredMax").decimalValue() : BigDecimal.ZERO));
        return points;
    }
}
