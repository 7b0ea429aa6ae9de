package dti.runtime.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dti.contracts.CheckpointSigned;
import dti.contracts.ContractsJson;
import dti.contracts.Topics;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.TestDatabase;
import dti.eventstore.consume.ConsumedEvent;
import dti.runtime.witness.WitnessedCheckpoints.Place;
import dti.transparency.Checkpoint;
import dti.transparency.Frontier;
import dti.transparency.NodeId;
import dti.transparency.ProofPlan;
import dti.transparency.SignerKey;
import dti.transparency.Tree;
import dti.transparency.TreeHash;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WitnessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final SignerKey KEY = SignerKey.generate("dti/scoring/submissions");
    private static final SignerKey FOREIGN_KEY = SignerKey.generate("dti/scoring/submissions");
    private static final String HISTORY = "a";
    private static final String REWRITTEN = "b";

    private TestDatabase database;
    private WitnessedCheckpoints witnessed;
    private WitnessAlarms alarms;
    private CheckpointHandler handler;

    @BeforeEach
    void open() {
        database = TestDatabase.with();
        witnessed = new WitnessedCheckpoints(database.pool());
        alarms = new WitnessAlarms(database.pool());
        handler = new CheckpointHandler(witnessed, alarms, new Believing(KEY), new WitnessKey(new Believing(KEY)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void checkpoints_that_go_on_from_each_other_are_kept() {
        take(checkpoint(HISTORY, 0, 5));
        take(checkpoint(HISTORY, 5, 9));
        take(checkpoint(HISTORY, 9, 20));

        assertThat(kept()).containsExactly(20L, 9L, 5L);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void the_same_checkpoint_again_is_no_news() {
        take(checkpoint(HISTORY, 0, 5));
        take(checkpoint(HISTORY, 0, 5));

        assertThat(kept()).containsExactly(5L);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void a_rewritten_history_is_an_alarm_and_is_not_kept() {
        take(checkpoint(HISTORY, 0, 5));
        take(checkpoint(REWRITTEN, 5, 9));

        assertThat(alarms()).containsExactly("inconsistent");
        assertThat(kept()).containsExactly(5L);
    }

    @Test
    void a_log_that_became_shorter_is_an_alarm() {
        take(checkpoint(HISTORY, 0, 9));
        take(checkpoint(HISTORY, 0, 5));

        assertThat(alarms()).containsExactly("shrunk");
    }

    @Test
    void as_many_events_with_another_root_are_an_alarm() {
        take(checkpoint(HISTORY, 0, 9));
        take(checkpoint(REWRITTEN, 0, 9));

        assertThat(alarms()).containsExactly("forked");
    }

    @Test
    void a_tail_that_was_cut_and_grew_again_is_an_alarm() {
        take(checkpoint(HISTORY, 0, 5));
        take(checkpoint(HISTORY, 5, 9));
        take(checkpoint(HISTORY, 5, 12));

        assertThat(alarms()).containsExactly("unproven");
    }

    @Test
    void a_signature_of_another_key_is_an_alarm() {
        take(signed(FOREIGN_KEY, HISTORY, 1, 0, 5));

        assertThat(alarms()).containsExactly("bad-signature");
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_message_that_says_something_else_than_its_note_is_an_alarm() {
        CheckpointSigned good = checkpoint(HISTORY, 0, 5);
        take(new CheckpointSigned(good.log(), 1, 6, good.root(), good.note(), 0, List.of(), good.at()));
        take(new CheckpointSigned(good.log(), 2, 5, good.root(), good.note(), 0, List.of(), good.at()));

        assertThat(alarms()).containsExactly("bad-signature");
        assertThat(kept()).isEmpty();
    }

    @Test
    void an_operator_who_goes_back_openly_raises_the_generation_and_begins_at_what_is_kept() {
        take(checkpoint(HISTORY, 0, 5));
        take(checkpoint(HISTORY, 5, 9));
        take(signed(KEY, HISTORY, 2, 5, 7));

        assertThat(alarms()).isEmpty();
        assertThat(kept()).containsExactly(7L, 9L, 5L);

        take(checkpoint(HISTORY, 9, 10));
        assertThat(alarms()).containsExactly("older-generation");
    }

    @Test
    void a_raised_generation_does_not_excuse_a_rewritten_history() {
        take(checkpoint(HISTORY, 0, 5));
        take(signed(KEY, REWRITTEN, 2, 5, 7));

        assertThat(alarms()).containsExactly("inconsistent");
    }

    @Test
    void the_same_kind_of_alarm_is_listed_once_and_counted() {
        take(checkpoint(HISTORY, 0, 9));
        take(checkpoint(HISTORY, 0, 5));
        take(checkpoint(HISTORY, 0, 6));

        assertThat(alarms.raised().await().atMost(PATIENCE)).singleElement().satisfies(alarm -> {
            assertThat(alarm.size()).isEqualTo(5);
            assertThat(alarm.times()).isEqualTo(2);
        });
        assertThat(health()).hasToString("DOWN");
    }

    @Test
    void an_alarm_that_was_settled_is_off_the_list_recorded_with_its_reason_and_raised_by_the_next_contradiction() {
        take(checkpoint(HISTORY, 0, 9));
        take(checkpoint(HISTORY, 0, 5));

        assertThat(settle("shrunk")).isTrue();

        assertThat(alarms()).isEmpty();
        assertThat(health()).hasToString("UP");
        assertThat(kept()).containsExactly(9L);
        assertThat(alarms.settled(Long.MAX_VALUE, 10).await().atMost(PATIENCE))
                .singleElement()
                .satisfies(settled -> {
                    assertThat(settled.alarm().size()).isEqualTo(5);
                    assertThat(settled.settledBy()).isEqualTo("administrator-1");
                    assertThat(settled.reason()).isEqualTo("a restore nobody announced");
                });

        take(checkpoint(HISTORY, 0, 6));
        assertThat(alarms()).containsExactly("shrunk");
    }

    @Test
    void what_is_no_alarm_cannot_be_settled() {
        assertThat(settle("forked")).isFalse();
        assertThat(alarms.settled(Long.MAX_VALUE, 10).await().atMost(PATIENCE)).isEmpty();
    }

    @Test
    void the_app_role_cannot_change_what_is_witnessed() {
        take(checkpoint(HISTORY, 0, 5));
        for (String attempt : List.of(
                "delete from es.witnessed_checkpoint",
                "update es.witnessed_checkpoint set root = ''",
                "delete from es.witness_alarm",
                "delete from es.settled_alarm",
                "update es.settled_alarm set reason = 'x'")) {
            assertThatThrownBy(() ->
                            database.pool().query(attempt).execute().await().atMost(PATIENCE))
                    .hasMessageContaining("permission denied");
        }
    }

    private void take(CheckpointSigned checkpoint) {
        database.pool()
                .withTransaction(transaction -> handler.apply(event(checkpoint), transaction))
                .await()
                .atMost(PATIENCE);
    }

    private boolean settle(String kind) {
        return alarms.settle("submissions", kind, "administrator-1", "a restore nobody announced")
                .await()
                .atMost(PATIENCE);
    }

    private HealthCheckResponse.Status health() {
        return new WitnessHealth(alarms, new WitnessKey(new Believing(KEY)))
                .call()
                .await()
                .atMost(PATIENCE)
                .getStatus();
    }

    private List<Long> kept() {
        return witnessed.latest(Place.BEGINNING, 100).await().atMost(PATIENCE).stream()
                .map(WitnessedCheckpoints.Witnessed::size)
                .toList();
    }

    private List<String> alarms() {
        return alarms.raised().await().atMost(PATIENCE).stream()
                .map(WitnessAlarms.Alarm::kind)
                .toList();
    }

    private static CheckpointSigned checkpoint(String history, int previous, int size) {
        return signed(KEY, history, 1, previous, size);
    }

    private static CheckpointSigned signed(SignerKey key, String history, long generation, int previous, int size) {
        Map<NodeId, TreeHash> nodes = new HashMap<>();
        Frontier frontier = new Frontier();
        for (int i = 0; i < size; i++) {
            frontier.add(TreeHash.leaf((history + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .forEach(node -> nodes.put(node.id(), node.hash()));
        }
        List<String> proof =
                ProofPlan.consistency(previous, size).prove(id -> Objects.requireNonNull(nodes.get(id))).stream()
                        .map(TreeHash::base64)
                        .toList();
        Checkpoint checkpoint = new Checkpoint(
                key.verifier().name(), new Tree(size, frontier.root()), List.of("generation " + generation));
        String note = key.sign(checkpoint.text()).toString();
        String root = frontier.root().hex();
        return new CheckpointSigned("submissions", generation, size, root, note, previous, proof, Instant.EPOCH);
    }

    private static ConsumedEvent event(CheckpointSigned checkpoint) {
        try {
            return new ConsumedEvent(
                    Topics.CHECKPOINTS,
                    0,
                    0,
                    "checkpoints",
                    1,
                    new GlobalPosition(1),
                    new StreamId("submissions/1/" + checkpoint.size()),
                    new StreamVersion(1),
                    UUID.randomUUID(),
                    Topics.CHECKPOINT_SIGNED,
                    Instant.EPOCH,
                    "",
                    "",
                    null,
                    ContractsJson.mapper().writeValueAsString(checkpoint));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Believing(SignerKey key) implements WitnessConfig {

        @Override
        public String service() {
            return "test";
        }

        @Override
        public Optional<String> verifierKey() {
            return Optional.of(key.verifier().toString());
        }
    }
}
