package dti.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProveCommandTest {

    private static final PublicKeyOfLog KEY = PublicKeyOfLog.parse(ExportedLog.key());

    private final ExportedLog log = ExportedLog.of(7);

    @Test
    void an_event_is_proven_by_the_services_answer_and_the_agreeing_witnesses_are_counted() {
        SignedCheckpoint witnessed = SignedCheckpoint.parse(log.note(7));

        assertThat(ProveCommand.proven(answer(), KEY, List.of(witnessed)))
                .startsWith("PROVEN  position 4, stream c-2024/a, version 2")
                .endsWith("1 witnesses keep the same checkpoint");
    }

    @Test
    void an_answer_about_another_event_proves_nothing() {
        ObjectNode answer = answer().put("hash", "0".repeat(64));

        assertThatThrownBy(() -> ProveCommand.proven(answer, KEY, List.of()))
                .hasMessageContaining("the event at position 4 is not the one that was signed");
    }

    @Test
    void a_checkpoint_that_contradicts_a_witness_proves_nothing() {
        JsonNode answer = answer();
        log.rewrite(1, "{}");
        SignedCheckpoint witnessed = SignedCheckpoint.parse(log.note(7));

        assertThatThrownBy(() -> ProveCommand.proven(answer, KEY, List.of(witnessed)))
                .hasMessageContaining("the log was rewritten");
    }

    /** An answer as scoring-service gives it. */
    private ObjectNode answer() {
        try {
            ObjectMapper json = new ObjectMapper();
            JsonNode line = json.readTree(log.campaign("c-2024", 7).get(3));
            JsonNode event = line.path("event");
            ObjectNode answer = json.createObjectNode();
            answer.put("position", event.path("position").asLong())
                    .put("stream", event.path("stream").asText())
                    .put("version", event.path("version").asLong())
                    .put("hash", event.path("hash").asText());
            answer.set("proof", line.path("proof"));
            answer.putObject("checkpoint").put("note", log.note(7));
            return answer;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
