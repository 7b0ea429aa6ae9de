package dti.runtime.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dti.contracts.Actor;
import dti.contracts.EvidenceDetached;
import dti.contracts.Topics;
import dti.eventstore.TestDatabase;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.PoisonEventException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractHandlerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> leaves = new ArrayList<>();
    private final ContractHandler<EvidenceDetached> handler =
            new ContractHandler<>("reader", EvidenceDetached.class, (told, event, transaction) -> {
                leaves.add(told.leaf() + " of " + event.stream());
                return Uni.createFrom().voidItem();
            });

    @Test
    void it_follows_the_topic_its_contract_is_told_on() {
        assertThat(handler.topic()).isEqualTo(Topics.EVIDENCE);
        assertThat(handler.consumer()).isEqualTo("reader");
    }

    @Test
    void an_event_of_its_type_has_its_effect_and_others_have_none() {
        apply(TestEvents.of(Topics.EVIDENCE_DETACHED, "{\"leaf\": \"1.1\"}"));
        apply(TestEvents.of(Topics.EVIDENCE_ATTACHED, "{\"leaf\": \"1.2\"}"));

        assertThat(leaves).containsExactly("1.1 of things/1");
    }

    @Test
    void what_is_not_its_contract_is_poison() {
        assertThatExceptionOfType(PoisonEventException.class)
                .isThrownBy(() -> apply(TestEvents.of(Topics.EVIDENCE_DETACHED, "[]")));
        assertThat(leaves).isEmpty();
    }

    @Test
    void a_record_that_nobody_publishes_cannot_be_followed() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ContractHandler<>(
                        "reader",
                        Actor.class,
                        (told, event, transaction) -> Uni.createFrom().voidItem()));
    }

    private void apply(ConsumedEvent event) {
        try (TestDatabase database = TestDatabase.with()) {
            database.pool()
                    .withTransaction(transaction -> handler.apply(event, transaction))
                    .await()
                    .atMost(PATIENCE);
        }
    }
}
