package dti.runtime.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dti.contracts.Actor;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.PoisonEventException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadsTest {

    @Test
    void a_contract_is_read_with_fields_it_does_not_know() {
        assertThat(Payloads.read(event("{\"subject\": \"s\", \"role\": \"unit-officer\", \"new\": 1}"), Actor.class))
                .isEqualTo(new Actor("s", "unit-officer", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "[]", "\"text\""})
    void what_can_never_be_read_is_poison(String payload) {
        assertThatExceptionOfType(PoisonEventException.class)
                .isThrownBy(() -> Payloads.read(event(payload), Actor.class))
                .withMessageContaining("not a Actor")
                .withMessageContaining("dti.things.done.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "a\\u202eb", "\\u200b"})
    void what_no_database_could_keep_is_poison(String text) {
        String payload = "{\"subject\": \"" + text + "\", \"role\": \"unit-officer\"}";

        assertThatExceptionOfType(PoisonEventException.class)
                .isThrownBy(() -> Payloads.read(event(payload), Actor.class))
                .withMessageContaining("/subject");
    }

    @Test
    void how_long_a_text_is_was_decided_by_whoever_wrote_it() {
        String payload = "{\"subject\": \"" + "x".repeat(100_000) + "\", \"role\": \"unit-officer\"}";

        assertThat(Payloads.read(event(payload), Actor.class).subject()).hasSize(100_000);
    }

    private static ConsumedEvent event(String payload) {
        return TestEvents.of("dti.things.done.v1", payload);
    }
}
