package dti.scoring.scores.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dti.contracts.ContractsJson;
import dti.contracts.ScoreChanged;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.EventHash;
import dti.eventstore.InMemoryEventStore;
import dti.eventstore.StoredEvent;
import dti.rules.score.NodeScore;
import dti.scoring.ShippedFramework;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.LeftOutEvents;
import dti.scoring.submissions.application.RecordedEvent;
import dti.scoring.submissions.domain.ScoredFramework;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests that messages made of kept texts equal the contract's own serialisation. */
class ScoreMessagesTest {

    private static final ScoredFramework FRAMEWORK = ShippedFramework.scored("hn-so-2024");
    private static final String BY = "\"by\":{\"subject\":\"s1\",\"role\":\"unit-officer\",\"unit\":\"hn-so-noi-vu\"}";

    @Test
    void a_message_says_the_tree_after_its_event_in_the_words_of_the_contract() throws Exception {
        List<Step> steps = steps();

        for (Step step : steps) {
            ScoreChanged message = ContractsJson.mapper().readValue(ScoreMessages.json(step), ScoreChanged.class);
            assertThat(ContractsJson.mapper().writeValueAsString(message)).isEqualTo(ScoreMessages.json(step));
            List<NodeScore> nodes = step.after().tree().nodes();
            assertThat(message.nodes())
                    .extracting(ScoreChanged.NodeScore::key)
                    .containsExactlyElementsOf(
                            nodes.stream().map(NodeScore::key).toList());
            assertThat(message.nodes())
                    .extracting(ScoreChanged.NodeScore::self)
                    .containsExactlyElementsOf(
                            nodes.stream().map(node -> node.totals().self()).toList());
        }
        JsonNode last = ContractsJson.mapper().readTree(ScoreMessages.json(steps.getLast()));
        assertThat(last.at("/totals/self").decimalValue()).isEqualByComparingTo("2");
    }

    @Test
    void the_hash_is_that_of_the_text() throws Exception {
        for (Step step : steps()) {
            assertThat(ScoreMessages.hash(step))
                    .isEqualTo(MessageDigest.getInstance("SHA-256")
                            .digest(ScoreMessages.json(step).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static List<Step> steps() {
        List<RecordedEvent> events = new ArrayList<>();
        add(events, "submission-opened", """
                {"campaign":"c-2024","unit":"hn-so-noi-vu","level":"department","groups":[],\
                "framework":{"key":"hn-so-2024","version":1},"unreviewed":"zero","parameters":{},"bonusCap":10,%s}""");
        add(events, "phase-entered", "{\"phase\":\"self-assessment\",\"reason\":\"Theo kế hoạch\",%s}");
        for (String points : new String[] {"1", "1.5"}) {
            add(
                    events,
                    "self-score-entered",
                    "{\"leaf\":\"1.1\",\"points\":" + points + ",\"inputs\":{},\"flags\":[],%s}");
        }
        add(events, "self-score-entered", "{\"leaf\":\"1.2\",\"points\":0.5,\"inputs\":{},\"flags\":[],%s}");
        return new Steps(new Snapshots(
                        new FoldedSubmissions(new InMemoryEventStore("submissions"), LeftOutEvents.none()),
                        _ -> Uni.createFrom().item(FRAMEWORK),
                        1))
                .of(events)
                .await()
                .indefinitely();
    }

    private static void add(List<RecordedEvent> events, String type, String payload) {
        long number = events.size() + 1;
        events.add(RecordedEvent.of(
                new StoredEvent(
                        "submissions",
                        new GlobalPosition(number),
                        new StreamId("c-2024/hn-so-noi-vu"),
                        new StreamVersion(number),
                        new UUID(0, number),
                        new UUID(1, number),
                        type,
                        1,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "s1",
                        new UUID(2, number),
                        null,
                        null,
                        "",
                        payload.formatted(BY),
                        EventHash.NONE,
                        EventHash.NONE),
                Set.of()));
    }
}
