package dti.eventstore.consume;

import static dti.eventstore.consume.ConsumerScene.PATIENCE;
import static dti.eventstore.consume.ConsumerScene.versions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.eventstore.park.ParkedStream;
import dti.eventstore.park.ParkedStream.Kind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event that cannot be applied holds back its stream, in order, and no other stream. */
final class ParkingTest {

    private final ConsumerScene scene = new ConsumerScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_poison_event_parks_its_stream_and_others_continue() {
        poison("s/bad", 3);
        try (KafkaEventConsumer consumer = scene.started()) {
            scene.publish("s/bad", 5);
            scene.publish("s/good", 5);
            scene.publish("s/bad", 2);

            assertThat(scene.reached(consumer, 12)).isTrue();
            assertThat(scene.handler.applied("s/good")).isEqualTo(versions("s/good", 1, 5));
            assertThat(scene.handler.applied("s/bad")).isEqualTo(versions("s/bad", 1, 2));
            ParkedStream parked = onlyParked(consumer);
            assertThat(parked.kind()).isEqualTo(Kind.POISON);
            assertThat(parked.reason()).isEqualTo("never");
            assertThat(parked.version()).isEqualTo(3);
            assertThat(parked.highestVersion()).isEqualTo(7);
            await().atMost(PATIENCE).until(() -> consumer.parkedCount() == 1);
        }
    }

    /** The handler need not recognise the events it cannot apply. */
    @Test
    void any_failure_except_an_outage_parks_the_stream_with_a_reason() {
        scene.handler.first(event -> {
            if (event.stream().value().equals("s/bad")) {
                throw new IllegalStateException("no such row");
            }
        });
        try (KafkaEventConsumer consumer = scene.started()) {
            scene.publish("s/bad", 2);
            scene.publish("s/good", 5);

            assertThat(scene.reached(consumer, 7)).isTrue();
            assertThat(scene.handler.applied("s/good")).isEqualTo(versions("s/good", 1, 5));
            assertThat(onlyParked(consumer).kind()).isEqualTo(Kind.POISON);
            assertThat(onlyParked(consumer).reason()).isEqualTo("no such row");
            assertThat(consumer.failure()).isEmpty();
        }
    }

    @Test
    void a_stream_withheld_by_its_producer_waits_and_continues_when_it_is_sent() {
        List<StoredEvent> events = scene.record("s/held", 4);
        try (KafkaEventConsumer consumer = scene.started()) {
            scene.topic.send(events.subList(0, 2));
            scene.topic.sendWithheld(events.subList(2, 4));
            scene.publish("s/good", 1);

            assertThat(scene.reached(consumer, 5)).isTrue();
            assertThat(onlyParked(consumer).kind()).isEqualTo(Kind.HOLE);
            assertThat(onlyParked(consumer).version()).isEqualTo(3);
            assertThat(onlyParked(consumer).highestVersion()).isEqualTo(4);

            scene.topic.send(events.subList(2, 4));

            await().atMost(PATIENCE).until(() -> scene.parked(consumer).isEmpty());
        }
        assertThat(scene.handler.applied("s/held")).isEqualTo(versions("s/held", 1, 4));
    }

    @Test
    void a_withheld_event_that_was_consumed_before_changes_nothing() {
        List<StoredEvent> events = scene.publish("s/held", 2);
        try (KafkaEventConsumer consumer = scene.started()) {
            assertThat(scene.reached(consumer, 2)).isTrue();

            scene.topic.sendWithheld(events);
            scene.publish("s/held", 1);

            assertThat(scene.reached(consumer, 3)).isTrue();
            assertThat(scene.parked(consumer)).isEmpty();
        }
        assertThat(scene.handler.applied("s/held")).isEqualTo(versions("s/held", 1, 3));
    }

    @Test
    void a_released_stream_applies_its_held_events_in_order() {
        poison("s/bad", 3);
        try (KafkaEventConsumer consumer = scene.started()) {
            scene.publish("s/bad", 7);
            assertThat(scene.reached(consumer, 7)).isTrue();
            scene.handler.first(_ -> {});

            assertThat(scene.release(consumer, "s/bad")).isTrue();

            assertThat(scene.parked(consumer)).isEmpty();
            scene.publish("s/bad", 3);
            assertThat(scene.reached(consumer, 10)).isTrue();
            assertThat(scene.parked(consumer)).isEmpty();
        }
        assertThat(scene.handler.applied("s/bad")).isEqualTo(versions("s/bad", 1, 10));
    }

    @Test
    void a_stream_released_too_early_is_parked_again_at_the_same_event() {
        poison("s/bad", 3);
        try (KafkaEventConsumer consumer = scene.started()) {
            scene.publish("s/bad", 7);
            assertThat(scene.reached(consumer, 7)).isTrue();

            assertThat(scene.release(consumer, "s/bad")).isTrue();

            assertThat(onlyParked(consumer).kind()).isEqualTo(Kind.POISON);
            assertThat(onlyParked(consumer).version()).isEqualTo(3);
            assertThat(onlyParked(consumer).highestVersion()).isEqualTo(7);
        }
        assertThat(scene.handler.applied("s/bad")).isEqualTo(versions("s/bad", 1, 2));
    }

    @Test
    void discarding_leaves_out_one_event_and_releases_the_others() {
        poison("s/bad", 3);
        try (KafkaEventConsumer consumer = scene.started()) {
            scene.publish("s/bad", 5);
            assertThat(scene.reached(consumer, 5)).isTrue();

            assertThat(scene.discard(consumer, "s/bad")).isTrue();

            assertThat(scene.parked(consumer)).isEmpty();
        }
        assertThat(scene.handler.applied("s/bad")).containsExactly("s/bad@1", "s/bad@2", "s/bad@4", "s/bad@5");
    }

    @Test
    void a_stream_that_is_not_parked_cannot_be_released() {
        try (KafkaEventConsumer consumer = scene.started()) {
            assertThat(scene.release(consumer, "s/none")).isFalse();
        }
    }

    @Test
    void a_lost_event_parks_its_stream_until_a_rewind_sends_it() {
        List<StoredEvent> events = scene.record("s/0", 6);
        try (KafkaEventConsumer consumer = scene.started()) {
            scene.topic.send(events.subList(0, 2));
            scene.topic.send(events.subList(3, 6));
            await().atMost(PATIENCE).until(() -> scene.parked(consumer).size() == 1);
            await().atMost(PATIENCE).until(() -> onlyParked(consumer).highestVersion() == 6);
            assertThat(onlyParked(consumer).kind()).isEqualTo(Kind.HOLE);
            assertThat(scene.handler.applied("s/0")).isEqualTo(versions("s/0", 1, 2));

            scene.topic.send(events);

            await().atMost(PATIENCE).until(() -> scene.parked(consumer).isEmpty());
        }
        assertThat(scene.handler.applied("s/0")).isEqualTo(versions("s/0", 1, 6));
    }

    @Test
    void a_contradicting_history_parks_its_stream() {
        List<StoredEvent> events = scene.publish("s/0", 3);
        try (KafkaEventConsumer consumer = scene.started()) {
            assertThat(scene.reached(consumer, 3)).isTrue();

            scene.topic.send(List.of(events.get(1).withHash("f".repeat(64))));

            await().atMost(PATIENCE).until(() -> scene.parked(consumer).size() == 1);
            assertThat(onlyParked(consumer).kind()).isEqualTo(Kind.FORK);
        }
        assertThat(scene.handler.applied("s/0")).isEqualTo(versions("s/0", 1, 3));
    }

    @Test
    void an_event_that_does_not_link_to_the_one_before_it_is_a_fork() {
        List<StoredEvent> events = scene.record("s/0", 3);
        try (KafkaEventConsumer consumer = scene.started()) {
            scene.topic.send(List.of(events.get(0), events.get(1).withHash("f".repeat(64)), events.get(2)));

            await().atMost(PATIENCE).until(() -> scene.parked(consumer).size() == 1);
            assertThat(onlyParked(consumer).kind()).isEqualTo(Kind.FORK);
            assertThat(onlyParked(consumer).version()).isEqualTo(3);
        }
    }

    @Test
    void an_unreadable_record_is_held_alone() {
        try (KafkaEventConsumer consumer = scene.started()) {
            scene.topic.sendJunk("s/0");
            scene.publish("s/0", 2);

            assertThat(scene.reached(consumer, 2)).isTrue();
            await().atMost(PATIENCE).until(() -> scene.parked(consumer).size() == 1);
            ParkedStream parked = onlyParked(consumer);
            assertThat(parked.kind()).isEqualTo(Kind.UNREADABLE);

            assertThat(consumer.release(parked.log(), parked.stream()).await().atMost(PATIENCE))
                    .isTrue();
            assertThat(scene.parked(consumer)).hasSize(1);
            assertThat(consumer.discard(parked.log(), parked.stream()).await().atMost(PATIENCE))
                    .isTrue();
            assertThat(scene.parked(consumer)).isEmpty();
        }
        assertThat(scene.handler.applied("s/0")).isEqualTo(versions("s/0", 1, 2));
    }

    private ParkedStream onlyParked(KafkaEventConsumer consumer) {
        List<ParkedStream> parked = scene.parked(consumer);
        assertThat(parked).hasSize(1);
        return parked.getFirst();
    }

    private void poison(String stream, long version) {
        StreamId bad = new StreamId(stream);
        scene.handler.first(event -> {
            if (event.stream().equals(bad) && event.version().value() == version) {
                throw new PoisonEventException("never");
            }
        });
    }
}
