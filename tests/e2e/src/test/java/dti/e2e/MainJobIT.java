package dti.e2e;

import static dti.e2e.Hanoi.CONSTRUCTION;
import static dti.e2e.Hanoi.FINANCE;
import static dti.e2e.Hanoi.HEALTH;
import static dti.e2e.Hanoi.HOME_AFFAIRS;
import static dti.e2e.Hanoi.JUSTICE;
import static dti.e2e.Hanoi.TOURISM;
import static dti.e2e.Hanoi.TRADE;
import static dti.e2e.Hanoi.TRANSPORT;
import static dti.e2e.Hanoi.expect;
import static dti.e2e.Hanoi.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the published framework to ranked departments. Each test uses its own department. */
@OnOneStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {

    private static final Duration VISIBLE_AT_MOST = Duration.ofSeconds(2);

    /** The median counts, because a single write may meet a busy machine. */
    private static final int WRITES_WATCHED = 5;

    private final Hanoi hanoi;
    private final Stack stack;
    private final Campaign campaign;

    MainJobIT(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
        this.campaign = hanoi.openCampaign("e2e-main");
    }

    @Test
    void the_framework_has_46_leaves_worth_400_points_and_22_departments_enter_self_assessment() {
        assertThat(hanoi.framework().path("declaredMax").decimalValue()).isEqualByComparingTo("400");
        assertThat(Json.items(hanoi.framework().path("nodes")).filter(node -> node.has("rule")))
                .hasSize(46);
        assertThat(campaign.units()).hasSize(22);
        assertThat(campaign.progress().path("entered").asInt()).isEqualTo(22);
        assertThat(campaign.leaderboard().path("items")).hasSize(22);
    }

    @Test
    void home_affairs_with_every_applicable_leaf_at_its_maximum_has_380_of_380() {
        Answer write = campaign.enterAll(HOME_AFFAIRS, hanoi.leaves(HOME_AFFAIRS));

        assertFull(write, HOME_AFFAIRS, "380");
    }

    @Test
    void trade_with_every_leaf_at_its_maximum_has_400_of_400() {
        Answer write = campaign.enterAll(TRADE, hanoi.leaves(TRADE));

        assertFull(write, TRADE, "400");
    }

    private void assertFull(Answer write, String unit, String points) {
        assertThat(write.number("/score/self")).isEqualByComparingTo(points);
        assertThat(write.number("/score/applicableMax")).isEqualByComparingTo(points);
        assertThat(write.number("/score/percent")).isEqualByComparingTo("100");
        JsonNode row = row(campaign.leaderboardAfter(write), unit);
        assertThat(row.path("points").decimalValue()).isEqualByComparingTo(points);
        assertThat(row.path("applicableMax").decimalValue()).isEqualByComparingTo(points);
        assertThat(row.path("percent").decimalValue()).isEqualByComparingTo("100");
        assertThat(row.path("rank").asInt()).isEqualTo(1);
    }

    @Test
    void a_score_for_7_1_of_home_affairs_is_refused_with_the_reason() {
        Answer refusal = stack.send(campaign.selfScore(HOME_AFFAIRS, "7.1", 20).with("Accept-Language", "vi"));

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.header("content-type")).startsWith("application/problem+json");
        assertThat(refusal.text("/detail")).contains("7.1", "không áp dụng", "digital-economy");
        assertThat(campaign.node(HOME_AFFAIRS, "7.1").path("state").asText()).isEqualTo("not-applicable");
    }

    @Test
    void a_self_score_is_in_the_leaderboard_within_two_seconds() {
        List<Duration> delays = IntStream.rangeClosed(1, WRITES_WATCHED)
                .mapToObj(points -> delayUntilVisible(FINANCE, points))
                .sorted()
                .toList();

        System.out.println("visible in the leaderboard after " + delays);
        assertThat(delays.get(WRITES_WATCHED / 2)).isLessThan(VISIBLE_AT_MOST);
    }

    /** The time from the answer to a write until a reader without {@code Dti-After} sees it. */
    private Duration delayUntilVisible(String unit, int points) {
        campaign.enterSelfScore(unit, "1.1", points);
        long written = System.nanoTime();
        await("the leaderboard")
                .pollDelay(Duration.ZERO)
                .until(() -> row(campaign.leaderboard(), unit).path("self").asInt() == points);
        return Duration.ofNanos(System.nanoTime() - written);
    }

    @Test
    void a_reader_who_names_the_write_sees_it_at_once() {
        Answer write = campaign.enterSelfScore(JUSTICE, "1.1", 3);

        JsonNode row = row(campaign.leaderboardAfter(write), JUSTICE);

        assertThat(row.path("self").decimalValue()).isEqualByComparingTo("3");
    }

    @Test
    void the_answer_to_a_write_carries_the_new_totals() {
        campaign.enterSelfScore(HEALTH, "1.1", 4);

        Answer second = campaign.enterSelfScore(HEALTH, "1.2", new BigDecimal("1.25"));

        assertThat(second.number("/score/self")).isEqualByComparingTo("5.25");
        assertThat(second.number("/score/achieved")).isEqualByComparingTo("5.25");
        assertThat(second.number("/score/percent")).isEqualByComparingTo("1.31");
        assertThat(second.text("/leaf/state")).isEqualTo("scored");
        assertThat(second.number("/leaf/self")).isEqualByComparingTo("1.25");
    }

    @Test
    void the_same_idempotency_key_twice_records_one_event() {
        Call write = campaign.selfScore(TOURISM, "1.1", 2);

        Answer first = expect(200, stack.send(write));
        Answer second = expect(200, stack.send(write));

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(campaign.events(TOURISM))
                .filteredOn(event -> event.path("type").asText().equals("self-score-entered"))
                .hasSize(1);
    }

    @Test
    void a_stale_if_match_is_refused_with_412() {
        String before = campaign.enterSelfScore(TRANSPORT, "1.1", 1).header("etag");
        campaign.enterSelfScore(TRANSPORT, "1.1", 2);

        Answer refusal = stack.send(campaign.selfScore(TRANSPORT, "1.1", 3).with("If-Match", before));

        assertThat(refusal.status()).isEqualTo(412);
        assertThat(campaign.node(TRANSPORT, "1.1").path("self").decimalValue()).isEqualByComparingTo("2");
    }

    @Test
    void uploaded_evidence_ends_attached_on_its_leaf() {
        Answer upload = expect(201, stack.send(new EvidenceFile(campaign, CONSTRUCTION, "1.1").upload()));

        String id = upload.text("/id");
        await("evidence " + id)
                .untilAsserted(() ->
                        assertThat(evidence(id).text("/attachments/0/state")).isEqualTo("attached"));
        JsonNode onLeaf = campaign.node(CONSTRUCTION, "1.1").path("evidence");
        assertThat(onLeaf).hasSize(1);
        assertThat(onLeaf.at("/0/id").asText()).isEqualTo(id);
        assertThat(onLeaf.at("/0/sha256").asText()).isEqualTo(upload.text("/sha256"));
    }

    private Answer evidence(String id) {
        return expect(
                200,
                stack.send(Call.get(Service.EVIDENCE, "/api/v1/evidence/" + id)
                        .as(stack.token("unit-officer", CONSTRUCTION))));
    }

    @Test
    void equal_results_share_a_rank_and_the_next_one_is_skipped() {
        Campaign four = hanoi.openCampaign("e2e-ties", List.of(HOME_AFFAIRS, FINANCE, JUSTICE, TRANSPORT));
        four.enterSelfScore(HOME_AFFAIRS, "1.1", 1);
        four.enterSelfScore(FINANCE, "1.1", 3);
        four.enterSelfScore(JUSTICE, "1.2", 3);
        Answer last = four.enterSelfScore(TRANSPORT, "1.1", 5);

        assertThat(four.leaderboardAfter(last).path("items"))
                .extracting(
                        item -> item.path("rank").asInt(),
                        item -> item.path("tied").asBoolean())
                .containsExactly(tuple(1, false), tuple(2, true), tuple(2, true), tuple(4, false));
        assertThat(four.leaderboard().at("/items/0/unit").asText()).isEqualTo(TRANSPORT);
    }

    @Test
    void the_public_sees_nothing_provisional() {
        String unit = campaign.submission(FINANCE);
        Map<String, Service> provisional = Map.of(
                "/api/v1/leaderboards/" + campaign.code(),
                Service.RANKING,
                "/api/v1/leaderboards/" + campaign.code() + "/stream",
                Service.RANKING,
                "/api/v1/leaderboards/" + campaign.code() + "/units/" + FINANCE,
                Service.RANKING,
                "/api/v1/submissions?campaign=" + campaign.code(),
                Service.SCORING,
                unit,
                Service.SCORING,
                unit + "/score",
                Service.SCORING,
                unit + "/score/1.1/explanation",
                Service.SCORING,
                unit + "/events",
                Service.SCORING,
                unit + "/history",
                Service.SCORING,
                "/api/v1/evidence?campaign=" + campaign.code(),
                Service.EVIDENCE);

        assertThat(provisional)
                .allSatisfy((path, service) ->
                        assertThat(stack.send(Call.get(service, path)).status()).isEqualTo(401));
    }
}
