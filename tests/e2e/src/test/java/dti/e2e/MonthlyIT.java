package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Document 003: a monthly form whose column "Kết quả/Số liệu" already prints results. They stay texts: a leaf has
 * points only when an officer has confirmed the figure. The agencies named in the form supply figures. The month opens
 * by its date.
 */
@OnOneStack
class MonthlyIT {

    private static final String UNIT = "kh-huyen-van-ninh";
    private static final String COUNCIL_SEAT = "khanh-hoa";

    /** The form names this agency beside "Số lượng hộ gia đình", so the campaign assigns it from its beginning. */
    private static final String CULTURE_OFFICE = "kh-vn-phong-van-hoa-va-thong-tin";

    private final JsonNode framework;
    private final Stack stack;
    private final Campaign march;

    MonthlyIT(Hanoi hanoi) {
        stack = hanoi.stack();
        Registry.units(stack, "agencies.yaml");
        framework = Registry.framework(stack, "kh-huyen-2024");
        Map<String, Object> terms = new LinkedHashMap<>(Registry.terms(framework, "2024-03"));
        terms.put("rounds", 1);
        // The province itself appraises its districts here.
        terms.put("policies", Map.of("conflictOfInterest", "exact"));
        terms.put(
                "phases",
                List.of(Map.of(
                        "name",
                        "self-assessment",
                        "opens",
                        Instant.now().plusSeconds(2).toString())));
        march = Campaign.drafted(stack, "e2e-003-03", List.of(UNIT), terms);
    }

    @Test
    void printed_results_become_points_only_when_an_officer_confirms_them() {
        march.awaitEntered("self-assessment");
        printedResultsAreTexts();
        officerConfirms();
        agencySupplies();
        march.desk("unit-leader", UNIT, UNIT).post("/submit");
        march.enter("appraisal-1");
        march.desk("council", COUNCIL_SEAT, UNIT)
                .post("/council-scores", Map.of("accept", "all-unreviewed", "reason", "Công nhận"));
        march.enter("finalised");
        achieved();
        nextMonth();
    }

    private void printedResultsAreTexts() {
        assertThat(printed("9.5")).isEqualTo("Có 90%");
        assertThat(printed("9.10")).isEqualTo("Có 02/02 trường");
        JsonNode score = march.desk("auditor", null, UNIT).get("/score").json();
        assertThat(score.at("/totals/self").decimalValue()).isEqualByComparingTo("0");
        assertThat(Json.items(score.path("nodes"))
                        .filter(node -> !node.path("state").asText("").isEmpty()))
                .hasSize(83)
                .allSatisfy(leaf -> assertThat(leaf.path("state").asText()).isEqualTo("pending"));
    }

    private String printed(String leaf) {
        return Json.items(framework.path("nodes"))
                .filter(node -> node.path("key").asText().equals(leaf))
                .findFirst()
                .orElseThrow()
                .path("reported")
                .asText();
    }

    /** 9.5 90 % of 10 = 9; 9.10 2 of 2 = 10; 5.5 no incident = 10. */
    private void officerConfirms() {
        Desk officer = march.desk("unit-officer", UNIT, UNIT);
        officer.refused(422, "", officer.putting("/self-scores/9.5", Map.of("inputs", Map.of("r", "Có 90%"))));
        Answer first = officer.put(
                "/self-scores/9.5",
                Map.of("inputs", Map.of("r", 90), "note", "Xác nhận kết quả in trong biểu: Có 90%"));
        assertThat(first.number("/score/self")).isEqualByComparingTo("9");
        officer.put("/self-scores/9.10", Map.of("inputs", Map.of("a", 2, "b", 2)));
        Answer last = officer.put("/self-scores/5.5", Map.of("inputs", Map.of("noIncident", true)));
        assertThat(last.number("/score/self")).isEqualByComparingTo("29");
    }

    /** 3.1: 300 of the 400 households supplied = 7,5; the unit's own 410 is 7,32 and flagged. */
    private void agencySupplies() {
        Desk agency = march.desk("data-source", CULTURE_OFFICE, UNIT);
        Map<String, Object> from = Map.of("source", "Niên giám", "measuredAt", "2024-02-06T17:00:00+07:00");
        agency.put("/general-info/supplied", with(from, "values", Map.of("4", 400)));
        agency.refused(
                403,
                "field-not-assigned",
                agency.putting("/general-info/supplied", with(from, "values", Map.of("2", 1))));
        Desk officer = march.desk("unit-officer", UNIT, UNIT);
        Answer taken = officer.put("/self-scores/3.1", Map.of("inputs", Map.of("a", 300)));
        assertThat(taken.number("/leaf/self")).isEqualByComparingTo("7.5");
        Answer own = officer.put("/general-info", Map.of("values", Map.of("4", 410)));
        assertThat(own.number("/score/self")).isEqualByComparingTo("36.32");
        assertThat(Json.texts(officer.get("/score").json().path("flags"))).contains("general-info-differs");
        officer.put("/general-info", Map.of("values", Map.of("4", 400)));
    }

    /**
     * April takes over March's values: proposed, then confirmed by the officer, 9 + 10. Only confirmed values count.
     */
    private void nextMonth() {
        Map<String, Object> terms = new LinkedHashMap<>(Registry.terms(framework, "2024-04"));
        terms.put("rounds", 1);
        Campaign april = Campaign.drafted(stack, "e2e-003-04", List.of(UNIT), terms);
        opensAndEndsByChangedDates(april);
        Desk officer = april.desk("unit-officer", UNIT, UNIT);
        JsonNode proposal = officer.get("/carry-over").json();
        assertThat(proposal.at("/from/period").asText()).isEqualTo("2024-03");
        JsonNode rate = leaf(proposal.path("items"), "leaf", "9.5");
        assertThat(rate.path("printed").asText()).isEqualTo("Có 90%");
        assertThat(rate.at("/earlier/inputs/r").asInt()).isEqualTo(90);
        assertThat(rate.path("confirmable").asBoolean()).isTrue();
        assertThat(proposal.path("items")).hasSize(4);
        assertThat(april.node(UNIT, "9.5").path("state").asText()).isEqualTo("pending");

        Map<String, Object> from = Map.of(
                "campaign",
                march.code(),
                "version",
                proposal.at("/from/version").asLong());
        officer.refused(422, "", officer.posting("/carry-over", Map.of("from", from, "leaves", List.of("9.5", "3.3"))));
        Answer confirmed = officer.post("/carry-over", Map.of("from", from, "leaves", List.of("9.5", "9.10")));
        assertThat(confirmed.number("/score/self")).isEqualByComparingTo("19");
        assertThat(Json.texts(april.node(UNIT, "9.5").path("flags"))).contains("carried-over");
        officer.put("/self-scores/9.5", Map.of("inputs", Map.of("r", 95)));
        assertThat(Json.texts(april.node(UNIT, "9.5").path("flags"))).doesNotContain("carried-over");
        yearSoFar(officer);
    }

    /** April is created without dates. It opens by the date set later, and its end changes while it runs. */
    private static void opensAndEndsByChangedDates(Campaign april) {
        Instant end = Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);
        april.change(Map.of(
                "name", "self-assessment",
                "opens", Instant.now().plusSeconds(2).toString(),
                "closes", end.toString()));
        april.awaitEntered("self-assessment");
        april.change(Map.of(
                "name", "self-assessment", "closes", end.plusSeconds(3_600).toString()));
        april.awaitEntered("self-assessment");
        assertThat(april.desk("unit-officer", UNIT, UNIT).get("").text("/phaseClosesAt"))
                .isEqualTo(end.plusSeconds(3_600).toString());
    }

    /** The year shows 90 % in March and 95 % in April; a printed result stays a text in both months. */
    private static void yearSoFar(Desk officer) {
        JsonNode year = officer.get("/year-to-date").json();
        assertThat(year.path("periods"))
                .extracting(period -> period.path("period").asText(), period -> Json.plain(period.path("self")))
                .containsExactly(tuple("2024-03", "36.5"), tuple("2024-04", "19.5"));
        JsonNode rate = leaf(year.path("leaves"), "key", "9.5");
        assertThat(rate.path("periods"))
                .extracting(period -> Json.plain(period.at("/inputs/r")))
                .containsExactly("90", "95");
        assertThat(rate.at("/inputs/0/latest").asInt()).isEqualTo(95);
        JsonNode printedOnly = leaf(year.path("leaves"), "key", "3.3");
        assertThat(printedOnly.path("printed").asText()).isNotEmpty();
        assertThat(printedOnly.path("periods"))
                .extracting(period -> period.path("state").asText())
                .containsExactly("defaulted", "pending");
        assertThat(printedOnly.at("/inputs/0/given").asInt()).isZero();
    }

    private static JsonNode leaf(JsonNode items, String name, String key) {
        return Json.items(items)
                .filter(item -> item.path(name).asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> with(Map<String, Object> from, String name, Object value) {
        Map<String, Object> body = new LinkedHashMap<>(from);
        body.put(name, value);
        return body;
    }

    /** 9 + 10 + 10 + 7,5 = 36,5 of 760; a printed result without confirmation counts 0 of its maximum. */
    private void achieved() {
        JsonNode totals = march.desk("auditor", null, UNIT).get("/score").json().path("totals");
        assertThat(totals.path("achieved").decimalValue()).isEqualByComparingTo("36.5");
        assertThat(totals.path("applicableMax").decimalValue()).isEqualByComparingTo("760");
        assertThat(printed("3.3")).isNotEmpty();
        JsonNode unconfirmed = march.node(UNIT, "3.3");
        assertThat(unconfirmed.path("state").asText()).isEqualTo("defaulted");
        assertThat(unconfirmed.path("achieved").decimalValue()).isEqualByComparingTo("0");
    }
}
