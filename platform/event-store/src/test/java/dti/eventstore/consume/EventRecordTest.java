package dti.eventstore.consume;

import static org.assertj.core.api.Assertions.assertThat;

import dti.eventstore.publish.EventHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventRecordTest {

    @Test
    void a_record_with_key_headers_and_value_of_an_event_is_readable() {
        assertThat(EventRecord.of(message("c/u", "ScoreChanged", "{}"))).isInstanceOf(EventRecord.Readable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uFFFDb", "a\u202Eb", "\u200B"})
    void a_record_with_unstorable_text_is_unreadable_for_a_storable_reason(String text) {
        for (var message : new ConsumerRecord<?, ?>[] {
            message(text, "ScoreChanged", "{}"), message("c/u", text, "{}"), message("c/u", "x", "{\u0000}")
        }) {
            @SuppressWarnings("unchecked")
            EventRecord read = EventRecord.of((ConsumerRecord<String, String>) message);

            assertThat(read)
                    .isInstanceOfSatisfying(
                            EventRecord.Unreadable.class,
                            unreadable -> assertThat(unreadable.reason()).doesNotContain("\u0000"));
        }
    }

    private static ConsumerRecord<String, String> message(String key, String type, String value) {
        ConsumerRecord<String, String> message = new ConsumerRecord<>("dti.scores.v1", 0, 7, key, value);
        add(message, EventHeaders.LOG, "scores");
        add(message, EventHeaders.GENERATION, "1");
        add(message, EventHeaders.POSITION, "1");
        add(message, EventHeaders.VERSION, "1");
        add(message, EventHeaders.ID, "0b0e7e1c-4f0c-4c58-9d53-1f1f3c1a2b3c");
        add(message, EventHeaders.TYPE, type);
        add(message, EventHeaders.TIME, "2024-06-30T10:00:00Z");
        add(message, EventHeaders.PREVIOUS_HASH, "0".repeat(64));
        add(message, EventHeaders.HASH, "1".repeat(64));
        return message;
    }

    private static void add(ConsumerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
