package dti.e2e;

import static dti.e2e.Campaign.duty;
import static dti.e2e.Hanoi.FINANCE;
import static dti.e2e.Hanoi.HEALTH;
import static dti.e2e.Hanoi.HOME_AFFAIRS;
import static dti.e2e.Hanoi.JUSTICE;
import static dti.e2e.Hanoi.TRADE;
import static dti.e2e.Hanoi.expect;
import static dti.e2e.Hanoi.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import dti.workbook.Cell;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Document 002, Điều 2 to 6: self-assessment with evidence, round 1, explanation with new evidence, round 2, and bonus
 * points beside the score (Điều 2.3.b). All figures are computed by hand.
 */
@OnOneStack
class TwoRoundsIT {

    private static final Map<String, Object> INITIATIVE =
            Map.of("points", 5, "reason", "Sáng kiến: trợ lý ảo cho doanh nghiệp");

    private final Hanoi hanoi;
    private final Stack stack;
    private final Campaign campaign;

    TwoRoundsIT(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
        Map<String, Object> terms = new LinkedHashMap<>(hanoi.terms());
        terms.put("policies", Map.of("unreviewed", "accept-self", "rankBy", "percent-of-applicable", "bonusCap", 10));
        campaign = Campaign.drafted(stack, "e2e-002", List.of(HOME_AFFAIRS, TRADE, FINANCE), terms);
        campaign.assign(List.of(duty("6.2", HEALTH, "reviewer"), duty("9.1", HEALTH, "reviewer")));
        campaign.enter("self-assessment");
    }

    @Test
    void two_rounds_with_explanation_and_bonus() {
        plan();
        selfAssessment();
        planDiffersFromScores();
        campaign.enter("appraisal-1");
        roundOne();
        campaign.enter("explanation");
        explanation();
        campaign.enter("appraisal-2");
        roundTwo();
        OfficialResults official = new OfficialResults(campaign);
        official.notBeforeFinalised();
        campaign.enter("finalised");
        finalised();
        report();
        official.corrected(official.published());
    }

    /**
     * Home affairs has a plan with two targets and two tasks (9.1, 9.2): one target is reached, and both tasks are
     * done.
     */
    private void plan() {
        YearPlan plan = new YearPlan(stack, HOME_AFFAIRS, 2024);
        plan.issue();
        plan.report("t1", Map.of("value", 85, "on", "2024-11-30"));
        plan.report("t2", Map.of("value", 40, "on", "2024-11-30"));
        plan.report("n1", Map.of("status", "done", "on", "2024-10-31"));
        plan.report("n2", Map.of("status", "done", "on", "2024-10-31"));
    }

    /** The unit claims all 50 points of 9.1, but the plan shows half; it claims all 30 of 9.2, and the plan agrees. */
    private void planDiffersFromScores() {
        await("the plan beside 9.1")
                .untilAsserted(() -> assertThat(campaign.node(HOME_AFFAIRS, "9.1")
                                .at("/references/0/value")
                                .asText())
                        .isEqualTo("1/2"));
        JsonNode targets = campaign.node(HOME_AFFAIRS, "9.1");
        assertThat(Json.texts(targets.path("flags"))).contains("plan-differs");
        assertThat(targets.path("self").asInt()).isEqualTo(50);
        JsonNode tasks = campaign.node(HOME_AFFAIRS, "9.2");
        assertThat(tasks.at("/references/0/done").asInt()).isEqualTo(2);
        assertThat(Json.texts(tasks.path("flags"))).doesNotContain("plan-differs");
    }

    /**
     * Home affairs: all 380. Trade: all but 5 of 7.1, 395. Finance: 380 − 20 − 10 = 350, and 355 after it was returned.
     */
    private void selfAssessment() {
        Desk officer = campaign.desk("unit-officer", HOME_AFFAIRS, HOME_AFFAIRS);
        officer.put("/general-info", Map.of("values", Map.of("1.4", 12, "1.5", 85)));
        assertSelf(campaign.enterAll(HOME_AFFAIRS, hanoi.leaves(HOME_AFFAIRS)), "380", "380");
        evidence(HOME_AFFAIRS, "1.1");
        Map<String, BigDecimal> trade = hanoi.leaves(TRADE);
        trade.put("7.1", new BigDecimal("15"));
        assertSelf(campaign.enterAll(TRADE, trade), "395", "400");
        Map<String, BigDecimal> finance = hanoi.leaves(FINANCE);
        finance.put("9.1", new BigDecimal("30"));
        finance.put("9.2", new BigDecimal("20"));
        assertSelf(campaign.enterAll(FINANCE, finance), "350", "380");
        for (String unit : campaign.units()) {
            campaign.desk("unit-leader", unit, unit).post("/submit");
        }

        campaign.desk("council", JUSTICE, FINANCE).post("/return", Map.of("reason", "Thiếu nhiệm vụ quý IV ở 9.2"));
        assertSelf(campaign.enterSelfScore(FINANCE, "9.2", 25), "355", "380");
        campaign.desk("unit-leader", FINANCE, FINANCE).post("/submit");
    }

    private static void assertSelf(Answer write, String points, String max) {
        assertThat(write.number("/score/self")).isEqualByComparingTo(points);
        assertThat(write.number("/score/applicableMax")).isEqualByComparingTo(max);
    }

    /** Home affairs 380 − 3 − 10 = 367, trade 395, finance 355 − 4 = 351. */
    private void roundOne() {
        Desk health = campaign.desk("reviewer", HEALTH, FINANCE);
        health.put("/council-scores/6.2", Map.of("points", 6, "reason", "Chưa tích hợp đủ dịch vụ công"));
        Desk council = campaign.desk("council", JUSTICE, HOME_AFFAIRS);
        council.put("/council-scores/1.1", Map.of("points", 2, "reason", "Người đứng đầu chưa chủ trì"));
        council.put("/council-scores/9.1", Map.of("points", 40, "reason", "Hai chỉ tiêu chưa có số liệu"));
        for (String unit : campaign.units()) {
            acceptTheRest(unit);
        }

        assertBoard(tuple(TRADE, 1, "395"), tuple(HOME_AFFAIRS, 2, "367"), tuple(FINANCE, 3, "351"));
    }

    private Answer acceptTheRest(String unit) {
        return campaign.desk("council", JUSTICE, unit)
                .post("/council-scores", Map.of("accept", "all-unreviewed", "reason", "Công nhận"));
    }

    private void explanation() {
        Desk officer = campaign.desk("unit-officer", HOME_AFFAIRS, HOME_AFFAIRS);
        officer.refused(409, "phase-forbids", officer.putting("/self-scores/9.1", Map.of("points", 50)));
        officer.post("/explanations", Map.of("leaf", "9.1", "text", "Số liệu hai chỉ tiêu có ở báo cáo kèm theo"));
        evidence(HOME_AFFAIRS, "9.1");
        JsonNode leaf = campaign.node(HOME_AFFAIRS, "9.1");
        assertThat(Json.texts(leaf.path("flags"))).contains("explanation-given");
        assertThat(leaf.path("evidence")).hasSize(1);
    }

    /**
     * 9.1 of home affairs is raised to 50: 367 + 10 = 377. Trade has a bonus of 5; 6 more would exceed the cap of 10.
     */
    private void roundTwo() {
        Desk council = campaign.desk("council", JUSTICE, HOME_AFFAIRS);
        Answer decided = council.put(
                "/council-scores/9.1", Map.of("points", 50, "reason", "Giải trình và minh chứng bổ sung đạt yêu cầu"));
        assertThat(decided.number("/score/achieved")).isEqualByComparingTo("377");
        assertThat(campaign.node(HOME_AFFAIRS, "9.1").path("rounds"))
                .extracting(
                        round -> round.path("round").asInt(),
                        round -> round.path("points").asInt())
                .containsExactly(tuple(1, 40), tuple(2, 50));

        Desk bonus = campaign.desk("council", JUSTICE, TRADE);
        assertThat(bonus.post("/bonus", INITIATIVE).number("/score/bonus")).isEqualByComparingTo("5");
        bonus.refused(409, "bonus-out-of-range", bonus.posting("/bonus", Map.of("points", 6, "reason", "Nữa")));
    }

    /** 377 of 380 is more than 395 of 400: home affairs is first now, though trade has more points. */
    private void finalised() {
        assertBoard(tuple(HOME_AFFAIRS, 1, "377"), tuple(TRADE, 2, "395"), tuple(FINANCE, 3, "351"));
        JsonNode board = campaign.leaderboard();
        assertThat(row(board, HOME_AFFAIRS).path("percent").decimalValue()).isEqualByComparingTo("99.21");
        assertThat(row(board, TRADE).path("percent").decimalValue()).isEqualByComparingTo("98.75");
        assertThat(row(board, TRADE).path("bonus").decimalValue()).isEqualByComparingTo("5");
        assertThat(row(board, FINANCE).path("percent").decimalValue()).isEqualByComparingTo("92.37");

        String explanation = expect(
                        200,
                        stack.send(campaign.auditor(Call.get(
                                        Service.SCORING, campaign.submission(HOME_AFFAIRS) + "/score/9.1/explanation"))
                                .with("Accept-Language", "vi")))
                .text("/text");
        assertThat(explanation)
                .containsSubsequence("Hai chỉ tiêu chưa có số liệu", "Số liệu hai chỉ tiêu", "bổ sung đạt yêu cầu");
        assertThat(campaign.history(HOME_AFFAIRS))
                .filteredOn(item -> item.path("leaf").asText().equals("9.1"))
                .extracting(item -> item.path("type").asText())
                .containsExactly(
                        "self-score-entered",
                        "council-score-overridden",
                        "explanation-given",
                        "evidence-attached",
                        "council-score-overridden");
    }

    /**
     * The standing body's report (Điều 6.1.c): self, council and achieved points of every unit and node, with reasons.
     */
    private void report() {
        Call call = Call.get(Service.SCORING, "/api/v1/reports/consolidated?campaign=" + campaign.code())
                .as(stack.token("reviewer", HEALTH));
        JsonNode report = expect(200, stack.send(call)).json();
        assertThat(report.path("items"))
                .extracting(
                        item -> item.path("unit").asText(),
                        item -> Json.plain(item.at("/score/self")),
                        item -> Json.plain(item.at("/score/council")),
                        item -> Json.plain(item.at("/score/achieved")))
                .containsExactly(
                        tuple(TRADE, "395", "395", "395"),
                        tuple(HOME_AFFAIRS, "380", "377", "377"),
                        tuple(FINANCE, "355", "351", "351"));
        assertThat(report.path("changes"))
                .filteredOn(change -> change.path("leaf").asText().equals("9.1"))
                .extracting(change -> change.path("reason").asText())
                .containsExactly("Hai chỉ tiêu chưa có số liệu", "Giải trình và minh chứng bổ sung đạt yêu cầu");

        byte[] workbook = stack.file(call.with("Accept", UnitSheet.XLSX));
        assertThat(UnitSheet.rows(workbook, "Đơn vị"))
                .extracting(row -> row.cell(0), row -> row.cell(5), row -> row.cell(6), row -> row.cell(7))
                .contains(tuple(new Cell.Words(HOME_AFFAIRS), figure("380"), figure("377"), figure("377")));
        assertThat(UnitSheet.rows(workbook, "Chi tiết"))
                .extracting(row -> row.cell(0), row -> row.cell(2), row -> row.cell(6), row -> row.cell(7))
                .contains(
                        tuple(new Cell.Words(HOME_AFFAIRS), new Cell.Words("1.1"), figure("5"), figure("2")),
                        tuple(new Cell.Words(FINANCE), new Cell.Words("6.2"), figure("10"), figure("6")));
    }

    private static Cell figure(String number) {
        return new Cell.Figure(new BigDecimal(number).stripTrailingZeros());
    }

    private void assertBoard(org.assertj.core.groups.Tuple... expected) {
        await("the leaderboard")
                .untilAsserted(() -> assertThat(campaign.leaderboard().path("items"))
                        .extracting(
                                item -> item.path("unit").asText(),
                                item -> item.path("rank").asInt(),
                                item -> Json.plain(item.path("achieved")))
                        .containsExactly(expected));
    }

    private void evidence(String unit, String leaf) {
        String id = expect(201, stack.send(new EvidenceFile(campaign, unit, leaf).upload()))
                .text("/id");
        await("evidence " + id)
                .until(() -> expect(
                                200,
                                stack.send(Call.get(Service.EVIDENCE, "/api/v1/evidence/" + id)
                                        .as(stack.token("unit-officer", unit))))
                        .text("/attachments/0/state")
                        .equals("attached"));
    }
}
