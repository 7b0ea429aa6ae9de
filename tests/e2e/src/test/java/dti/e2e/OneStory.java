package dti.e2e;

import static dti.e2e.Hanoi.expect;
import static dti.e2e.Hanoi.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Recomputation.Score;
import dti.e2e.Writers.Acknowledged;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Asserts that all services agree with the events of a campaign. */
final class OneStory {

    private static final Duration CAUGHT_UP_AT_MOST = Duration.ofSeconds(60);

    private final Hanoi hanoi;
    private final Campaign campaign;
    private final Map<String, List<JsonNode>> streams = new LinkedHashMap<>();

    /** Reads the events recorded so far. */
    OneStory(Hanoi hanoi, Campaign campaign) {
        this.hanoi = hanoi;
        this.campaign = campaign;
        campaign.units().forEach(unit -> streams.put(unit, campaign.events(unit)));
    }

    /** The number of events of all streams. */
    long events() {
        return streams.values().stream().mapToLong(List::size).sum();
    }

    /** Each stream holds each acknowledged write once, at the version its answer named, and no other self score. */
    void assertRecordedOnce(List<Acknowledged> acknowledged) {
        streams.forEach((unit, stream) -> assertRecordedOnce(unit, stream, acknowledged));
    }

    private static void assertRecordedOnce(String unit, List<JsonNode> stream, List<Acknowledged> acknowledged) {
        assertThat(stream)
                .extracting(event -> event.path("version").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, stream.size()).boxed().toList());
        assertThat(stream)
                .filteredOn(event -> event.path("type").asText().equals("self-score-entered"))
                .extracting(event -> recorded(unit, event))
                .containsExactlyInAnyOrderElementsOf(acknowledged.stream()
                        .filter(write -> write.unit().equals(unit))
                        .map(OneStory::comparable)
                        .toList());
    }

    private static Acknowledged recorded(String unit, JsonNode event) {
        JsonNode data = event.path("data");
        return comparable(new Acknowledged(
                unit,
                data.path("leaf").asText(),
                data.path("points").decimalValue(),
                data.path("note").asText(),
                event.path("version").asLong()));
    }

    /** 2.50 and 2.5 are the same points. */
    private static Acknowledged comparable(Acknowledged write) {
        BigDecimal points = write.points().setScale(2);
        return new Acknowledged(write.unit(), write.leaf(), points, write.note(), write.version());
    }

    void assertRankedAsRecorded() {
        await("the leaderboard is what the events say")
                .atMost(CAUGHT_UP_AT_MOST)
                .untilAsserted(() -> assertRankedAsRecorded(campaign.leaderboard()));
    }

    private void assertRankedAsRecorded(JsonNode leaderboard) {
        Recomputation recomputation = new Recomputation(hanoi.framework());
        Map<String, Score> scores = new LinkedHashMap<>();
        streams.forEach((unit, events) -> scores.put(unit, recomputation.of(events, hanoi.groups(unit))));
        assertThat(leaderboard.path("items")).hasSameSizeAs(scores.keySet());
        scores.forEach((unit, score) -> {
            JsonNode row = row(leaderboard, unit);
            assertThat(row.path("self").decimalValue()).as(unit).isEqualByComparingTo(score.points());
            assertThat(row.path("points").decimalValue()).as(unit).isEqualByComparingTo(score.points());
            assertThat(row.path("applicableMax").decimalValue()).as(unit).isEqualByComparingTo(score.applicableMax());
            assertThat(row.path("percent").decimalValue()).as(unit).isEqualByComparingTo(score.percent());
            assertThat(row.path("rank").asInt()).as(unit).isEqualTo(score.rankAmong(scores.values()));
        });
    }

    /**
     * Evidence reaches its leaf, and a phase reaches every submission: each service receives the others' events again.
     */
    void assertStillWired() {
        String unit = campaign.units().getLast();
        expect(201, campaign.stack().sendUntilAnswered(new EvidenceFile(campaign, unit, "1.1").upload()));
        await("evidence on its leaf")
                .atMost(CAUGHT_UP_AT_MOST)
                .until(() -> !campaign.node(unit, "1.1").path("evidence").isEmpty());
        campaign.enter("appraisal-1");
    }
}
