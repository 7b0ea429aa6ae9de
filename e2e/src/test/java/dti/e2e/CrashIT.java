package dti.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Writers.Acknowledged;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any process is killed while all departments write; nothing that was acknowledged is lost, or counted twice. */
@OnOneStack
class CrashIT {

    private static final int SOME_WRITES = 100;

    private final Hanoi hanoi;
    private final Stack stack;

    CrashIT(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scoring", "ranking", "framework", "evidence", "kafka", "postgres"})
    void no_acknowledged_write_is_lost_or_counted_twice_when_this_is_killed(String process) {
        long seed = System.nanoTime();
        System.out.println("killing " + process + ", seed " + seed);
        Campaign campaign = hanoi.openCampaign("e2e-crash-" + process);
        Writers writers = new Writers(hanoi, campaign, seed);
        try (writers) {
            writers.awaitAcknowledged(SOME_WRITES);
            stack.kill(process);
            stack.up();
            writers.awaitAcknowledged(SOME_WRITES);
        }

        assertThat(writers.firstFailure()).isEmpty();
        OneStory story = new OneStory(hanoi, campaign);
        story.streams().forEach((unit, stream) -> assertRecordedOnce(unit, stream, writers.acknowledged()));
        story.assertRankedAsRecorded();
        story.assertStillWired();
    }

    /** The stream holds the acknowledged writes, each once, where its answer said, and nothing else of the kind. */
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
                        .map(CrashIT::comparable)
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
}
