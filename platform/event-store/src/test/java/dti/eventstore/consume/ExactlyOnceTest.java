package dti.eventstore.consume;

import static dti.eventstore.consume.ConsumerScene.PATIENCE;
import static dti.eventstore.consume.ConsumerScene.versions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each event takes effect once, in the order of its stream, whatever Kafka and its group do. */
final class ExactlyOnceTest {

    private final ConsumerScene scene = new ConsumerScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void each_event_takes_effect_once_and_in_the_order_of_its_stream() {
        try (KafkaEventConsumer consumer = scene.started()) {
            IntStream.range(0, 8).forEach(i -> scene.publish("s/" + i, 30));

            assertThat(scene.reached(consumer, 240)).isTrue();
        }
        assertAppliedOnce(8, 30);
    }

    @Test
    void a_redelivered_event_changes_nothing() {
        try (KafkaEventConsumer consumer = scene.started()) {
            List<StoredEvent> events = scene.publish("s/0", 30);
            assertThat(scene.reached(consumer, 30)).isTrue();

            scene.topic.send(events);
            scene.topic.send(events.subList(10, 20));
            scene.publish("s/0", 1);

            assertThat(scene.reached(consumer, 31)).isTrue();
            assertThat(scene.parked(consumer)).isEmpty();
        }
        assertAppliedOnce(1, 31);
    }

    @Test
    void a_consumer_continues_where_it_stopped() {
        scene.publish("s/0", 10);
        try (KafkaEventConsumer consumer = scene.started()) {
            assertThat(scene.reached(consumer, 10)).isTrue();
        }
        int calls = scene.handler.calls();
        scene.publish("s/0", 5);

        try (KafkaEventConsumer consumer = scene.started()) {
            assertThat(scene.reached(consumer, 15)).isTrue();
        }

        assertThat(scene.handler.calls()).isEqualTo(calls + 5);
        assertAppliedOnce(1, 15);
    }

    @Test
    void instances_that_start_and_stop_apply_each_event_once_together() {
        try (KafkaEventConsumer staying = scene.started()) {
            IntStream.range(0, 8).forEach(i -> scene.publish("s/" + i, 20));
            try (KafkaEventConsumer _ = scene.started()) {
                IntStream.range(0, 8).forEach(i -> scene.publish("s/" + i, 20));
                assertThat(scene.reached(staying, 320)).isTrue();
            }
            IntStream.range(0, 8).forEach(i -> scene.publish("s/" + i, 20));
            assertThat(scene.reached(staying, 480)).isTrue();
        }
        assertAppliedOnce(8, 60);
    }

    /**
     * A zombie still regards its partitions as its own. Here both consumers do, because each is alone in its group.
     */
    @Test
    void a_zombie_beside_a_live_consumer_applies_nothing_twice() {
        try (KafkaEventConsumer living = scene.started(Map.of("group.id", "living-" + UUID.randomUUID()));
                KafkaEventConsumer zombie = scene.started(Map.of("group.id", "zombie-" + UUID.randomUUID()))) {
            IntStream.range(0, 8).forEach(i -> scene.publish("s/" + i, 40));

            assertThat(scene.reached(living, 320)).isTrue();
            assertThat(scene.reached(zombie, 320)).isTrue();
            assertThat(scene.parked(living)).isEmpty();
        }
        assertAppliedOnce(8, 40);
    }

    @Test
    void a_recreated_topic_is_read_from_its_beginning_and_applies_nothing_twice() {
        scene.publish("s/0", 10);
        try (KafkaEventConsumer consumer = scene.started()) {
            assertThat(scene.reached(consumer, 10)).isTrue();
        }
        scene.database.asSuperuser("update es.consumer_offset set topic_id = 'of a topic that was deleted'");
        scene.publish("s/0", 10);

        try (KafkaEventConsumer consumer = scene.started()) {
            assertThat(scene.reached(consumer, 20)).isTrue();
            assertThat(scene.parked(consumer)).isEmpty();
        }
        assertAppliedOnce(1, 20);
    }

    @Test
    void a_transient_failure_parks_nothing_and_loses_nothing() {
        AtomicBoolean down = new AtomicBoolean(true);
        scene.handler.first(_ -> {
            if (down.get()) {
                throw new TimeoutException("a neighbour is down");
            }
        });
        try (KafkaEventConsumer consumer = scene.started()) {
            scene.publish("s/0", 5);
            await().atMost(PATIENCE).until(() -> consumer.failure().isPresent() && scene.handler.calls() > 5);
            assertThat(scene.parked(consumer)).isEmpty();
            assertThat(scene.handler.applied()).isEmpty();

            down.set(false);

            assertThat(scene.reached(consumer, 5)).isTrue();
        }
        assertAppliedOnce(1, 5);
    }

    @Test
    void awaiting_a_position_returns_false_while_an_earlier_one_is_missing() {
        scene.record("s/0", 1);
        scene.publish("s/1", 1);
        try (KafkaEventConsumer consumer = scene.started()) {
            await().atMost(PATIENCE).until(() -> scene.handler.applied().size() == 1);

            assertThat(consumer.await("things", new GlobalPosition(2), Duration.ofMillis(400))
                            .await()
                            .atMost(PATIENCE))
                    .isFalse();
        }
    }

    private void assertAppliedOnce(int streams, int events) {
        assertThat(scene.handler.applied()).hasSize(streams * events);
        for (int i = 0; i < streams; i++) {
            assertThat(scene.handler.applied("s/" + i)).isEqualTo(versions("s/" + i, 1, events));
        }
    }
}
