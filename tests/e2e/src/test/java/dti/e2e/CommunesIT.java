package dti.e2e;

import static dti.e2e.Campaign.duty;
import static dti.e2e.Hanoi.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Document 001, Phụ lục 4: communes score themselves by rules, systems supply figures, unsigned files do not count as
 * signed, and revenue counts in proportion to the best. By line 262, I.2.1 does not apply to a commune without a leader
 * on the district's board, so its maximum is 598. Every figure is computed by hand.
 */
@OnOneStack
class CommunesIT {

    private static final String FIRST = "mh-xa-01";
    private static final String SECOND = "mh-xa-02";
    private static final String HUE_S = "mh-so-01";
    private static final String DISTRICT = "mh-huyen-01";
    private static final String WHY = "Xã không có lãnh đạo là thành viên Ban chỉ đạo của huyện";

    private final Stack stack;
    private final Campaign campaign;

    CommunesIT(Hanoi hanoi) {
        stack = hanoi.stack();
        Registry.units(stack, "illustrative.yaml");
        Map<String, Object> terms =
                new LinkedHashMap<>(Registry.terms(Registry.framework(stack, "tl-xa-2023"), "2023"));
        terms.put("rounds", 1);
        campaign = Campaign.drafted(stack, "e2e-001", List.of(FIRST, SECOND), terms);
        campaign.assign(List.of(duty("I.8.1", HUE_S, "source")));
        campaign.enter("self-assessment");
    }

    @Test
    void a_commune_without_a_leader_on_the_district_board_is_out_of_598() {
        plan();
        selfAssessment();
        campaign.enter("appraisal-1");
        referenceAtCutOff();
        appraisal();
        campaign.enter("finalised");
        finalised();
    }

    /**
     * Imports Phụ lục 1 to 3 as shipped: 13 targets, 15 documents, 3 programmes, 44 projects; reports progress of one
     * target.
     */
    private void plan() {
        Registry.units(stack, "tl-2023.yaml");
        YearPlan plan = new YearPlan(stack, "tl-thuong-lo", 2023);
        plan.importShipped("tl-2023.yaml");
        assertThat(plan.show("").path("counts"))
                .extracting(
                        count -> count.path("of").asText(),
                        count -> count.path("assigned").asInt())
                .contains(tuple("targets", 13), tuple("documents", 15), tuple("programmes", 3), tuple("projects", 44));
        plan.report("target-9", Map.of("value", 60, "on", "2023-11-30"));
        assertThat(plan.show("/report?quarter=4").path("quarter").asInt()).isEqualTo(4);
    }

    /**
     * First: I.1.1 half of 10 = 5, I.2.1 3 × 0,5 = 1,5, I.8.1 80 of 100 × 10 = 8. Second: I.1.1 10, I.8.1 45 of 60 × 10
     * = 7,5. VII.1.2 waits for the reference value in both.
     */
    private void selfAssessment() {
        for (String unit : campaign.units()) {
            Desk source = campaign.desk("data-source", HUE_S, unit);
            source.put(
                    "/inputs/I.8.1",
                    Map.of(
                            "inputs",
                            unit.equals(FIRST) ? Map.of("a", 80, "b", 100) : Map.of("a", 45, "b", 60),
                            "source",
                            "Hue-S",
                            "measuredAt",
                            "2023-10-31T17:00:00+07:00"));
            source.refused(
                    403,
                    "leaf-not-assigned",
                    source.putting(
                            "/inputs/I.8.2",
                            Map.of(
                                    "inputs",
                                    Map.of("a", 1),
                                    "source",
                                    "x",
                                    "measuredAt",
                                    "2023-10-31T17:00:00+07:00")));
        }
        Desk first = campaign.desk("unit-officer", FIRST, FIRST);
        first.refused(422, "", first.putting("/self-scores/I.1.1", Map.of("points", 10)));
        enter(first, "I.1.1", Map.of("chair", "deputy"), "5");
        enter(first, "I.2.1", Map.of("n", 3), "6.5");
        enter(first, "I.8.1", Map.of(), "14.5");
        Answer waits = enter(first, "VII.1.2", Map.of("revenue", 30_000_000), "14.5");
        assertThat(Json.texts(waits.json().at("/leaf/flags"))).contains("reference-pending");
        evidenceIsUnsigned();
        Desk second = campaign.desk("unit-officer", SECOND, SECOND);
        enter(second, "I.1.1", Map.of("chair", "head"), "10");
        enter(second, "I.8.1", Map.of(), "17.5");
        enter(second, "VII.1.2", Map.of("revenue", 120_000_000), "17.5");
        second.post("/exclusions", Map.of("leaf", "I.2.1", "reason", WHY));
        for (String unit : campaign.units()) {
            campaign.desk("unit-leader", unit, unit).post("/submit");
        }
    }

    private static Answer enter(Desk officer, String leaf, Map<String, Object> inputs, String total) {
        Answer write = officer.put("/self-scores/" + leaf, Map.of("inputs", inputs));
        assertThat(write.number("/score/self")).as(leaf).isEqualByComparingTo(total);
        return write;
    }

    private void evidenceIsUnsigned() {
        expect(201, stack.send(new EvidenceFile(campaign, FIRST, "I.1.1").upload()));
        await("evidence")
                .untilAsserted(() -> assertThat(
                                Json.texts(campaign.node(FIRST, "I.1.1").path("flags")))
                        .contains("evidence-unsigned"));
    }

    /** The best revenue is the second's: 30 of 120 million gives the first a quarter of 10 points. */
    private void referenceAtCutOff() {
        await("the reference value").untilAsserted(() -> {
            assertSelf(FIRST, "VII.1.2", "2.5");
            assertSelf(SECOND, "VII.1.2", "10");
        });
        JsonNode values = expect(
                        200,
                        stack.send(campaign.auditor(
                                Call.get(Service.SCORING, "/api/v1/reference-values/" + campaign.code()))))
                .json();
        assertThat(values.at("/items/0/source").asText()).isEqualTo("best-unit");
        assertThat(values.at("/items/0/unit").asText()).isEqualTo(SECOND);
        String explanation = campaign.desk("unit-officer", FIRST, FIRST)
                .get("/score/VII.1.2/explanation")
                .text("/text");
        assertThat(explanation).contains("tham chiếu", "giá trị cao nhất khi chốt số liệu");
    }

    private void assertSelf(String unit, String leaf, String points) {
        JsonNode node = campaign.node(unit, leaf);
        assertThat(node.path("self").isNumber()).as("%s", node).isTrue();
        assertThat(node.path("self").decimalValue()).isEqualByComparingTo(points);
    }

    /** First 5 + 1,5 + 8 + 2,5 = 17 of 600; second 10 + 7,5 + 10 = 27,5 of 600 − 2 = 598. */
    private void appraisal() {
        Desk council = campaign.desk("council", DISTRICT, SECOND);
        council.refused(422, "", council.posting("/exclusions/I.2.1/decision", Map.of("grant", true, "reason", "")));
        Answer granted = council.post(
                "/exclusions/I.2.1/decision", Map.of("grant", true, "reason", "Theo dòng 262 của Kế hoạch"));
        assertThat(granted.number("/score/applicableMax")).isEqualByComparingTo("598");
        for (String unit : campaign.units()) {
            campaign.desk("council", DISTRICT, unit)
                    .post("/council-scores", Map.of("accept", "all-unreviewed", "reason", "Công nhận"));
        }
    }

    private void finalised() {
        assertThat(campaign.node(SECOND, "I.2.1").path("state").asText()).isEqualTo("not-applicable");
        await("the leaderboard")
                .untilAsserted(() -> assertThat(campaign.leaderboard().path("items"))
                        .extracting(
                                item -> item.path("unit").asText(),
                                item -> Json.plain(item.path("achieved")),
                                item -> item.path("applicableMax").asInt(),
                                item -> Json.plain(item.path("percent")))
                        .containsExactly(tuple(SECOND, "27.5", 598, "4.6"), tuple(FIRST, "17", 600, "2.83")));
    }
}
