package dti.eventstore.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventstore.Commands;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.TestDatabase;
import dti.eventstore.park.ParkedStream;
import dti.eventstore.park.Parking;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An event that a relay cannot send holds back its own stream. Placeholder records leave no gap in positions and
 * versions.
 */
final class ParkedRelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EVENT = "dti.things.done.v1";

    private TestDatabase database;
    private PgEventStore store;
    private TestTopic topic;
    private volatile Predicate<StoredEvent> refuse = _ -> false;
    private volatile RuntimeException failure = new IllegalStateException("no public form");
    private volatile String padding = "";

    @BeforeEach
    void open() {
        database = TestDatabase.with("things");
        store = PgEventStore.open(database.pool(), "things");
        topic = new TestTopic();
    }

    @AfterEach
    void close() {
        topic.close();
        store.close();
        database.close();
    }

    @Test
    void an_event_without_public_form_parks_its_stream_and_later_events_wait() {
        append("s/1", "s/2", "s/1", "s/1", "s/2");
        refuse = event -> is(event, "s/1", 2);
        try (Relay relay = started(Map.of())) {
            assertPublished(relay, 5);

            assertThat(sent("s/1", 5))
                    .containsExactly(
                            "1 " + EVENT, "2 " + PlaceholderRecord.WITHHELD, "3 " + PlaceholderRecord.WITHHELD);
            assertThat(sent("s/2", 5)).containsExactly("1 " + EVENT, "2 " + EVENT);
            assertThat(onlyParked().version()).isEqualTo(2);
            assertThat(onlyParked().highestVersion()).isEqualTo(3);
            assertThat(onlyParked().reason()).isEqualTo("no public form");
            assertThat(relay.failure()).isEmpty();
            await().atMost(PATIENCE).until(() -> relay.parkedCount() == 1);
        }
    }

    @Test
    void an_event_too_large_for_the_broker_parks_its_stream_and_the_others_are_sent() {
        padding = " ".repeat(4_000);
        append("s/1", "s/2");
        try (Relay relay = started(Map.of("max.request.size", 2_000))) {
            assertPublished(relay, 2);

            assertThat(sent("s/1", 2)).containsExactly("1 " + PlaceholderRecord.WITHHELD);
            assertThat(sent("s/2", 2)).containsOnly("1 " + EVENT); // sent with the refused event, and again without it
            assertThat(onlyParked().reason()).contains("max.request.size");
        }
    }

    @Test
    void a_released_stream_is_sent_from_its_parked_event_and_continues() {
        append("s/1", "s/1", "s/1");
        refuse = event -> is(event, "s/1", 2);
        try (Relay relay = started(Map.of())) {
            assertPublished(relay, 3);
            refuse = _ -> false;

            assertThat(relay.release("things", new StreamId("s/1")).await().atMost(PATIENCE))
                    .isTrue();
            assertThat(parked()).isEmpty();
            append("s/1");
            assertPublished(relay, 4);
        }
        assertThat(sent("s/1", 6))
                .containsExactly(
                        "1 " + EVENT,
                        "2 " + PlaceholderRecord.WITHHELD,
                        "3 " + PlaceholderRecord.WITHHELD,
                        "2 " + EVENT,
                        "3 " + EVENT,
                        "4 " + EVENT);
    }

    @Test
    void a_stream_released_too_early_stays_parked() {
        append("s/1", "s/1");
        refuse = event -> is(event, "s/1", 1);
        try (Relay relay = started(Map.of())) {
            assertPublished(relay, 2);
            failure = new IllegalStateException("still no public form");

            assertThat(relay.release("things", new StreamId("s/1")).await().atMost(PATIENCE))
                    .isTrue();

            assertThat(onlyParked().kind()).isEqualTo(ParkedStream.Kind.POISON);
            assertThat(onlyParked().reason()).isEqualTo("still no public form");
        }
    }

    @Test
    void a_left_out_event_stays_left_out_after_a_rewind() {
        append("s/1", "s/1");
        refuse = event -> is(event, "s/1", 1);
        try (Relay relay = started(Map.of())) {
            assertPublished(relay, 2);

            assertThat(relay.discard("things", new StreamId("s/1")).await().atMost(PATIENCE))
                    .isTrue();
            assertThat(parked()).isEmpty();
            relay.rewind(GlobalPosition.START).await().atMost(PATIENCE);

            assertThat(sent("s/1", 6))
                    .containsExactly(
                            "1 " + PlaceholderRecord.WITHHELD,
                            "2 " + PlaceholderRecord.WITHHELD,
                            "1 " + PlaceholderRecord.LEFT_OUT,
                            "2 " + EVENT,
                            "1 " + PlaceholderRecord.LEFT_OUT,
                            "2 " + EVENT);
        }
    }

    @Test
    void an_outage_parks_nothing() {
        append("s/1");
        failure = new TimeoutException("a neighbour is away");
        refuse = _ -> true;
        try (Relay relay = started(Map.of())) {
            await().atMost(PATIENCE).until(() -> relay.failure().isPresent());
            assertThat(parked()).isEmpty();

            refuse = _ -> false;

            assertPublished(relay, 1);
        }
        assertThat(sent("s/1", 1)).containsExactly("1 " + EVENT);
    }

    private static boolean is(StoredEvent event, String stream, long version) {
        return event.stream().value().equals(stream) && event.version().value() == version;
    }

    private Relay started(Map<String, ?> settings) {
        Translation translation = event -> {
            if (refuse.test(event)) {
                throw failure;
            }
            String more = event.stream().value().equals("s/1") ? padding : "";
            return new Translation.PublicEvent(EVENT, event.payload() + more);
        };
        Relay relay = Relay.of(store, database.pool(), translation)
                .bootstrapServers(TestTopic.bootstrapServers())
                .topic(topic.name())
                .producerSettings(settings)
                .lease(Duration.ofSeconds(2))
                .build();
        relay.start();
        return relay;
    }

    private void append(String... streams) {
        for (String stream : streams) {
            store.append(Commands.any(stream)).await().atMost(PATIENCE);
        }
    }

    private static void assertPublished(Relay relay, long position) {
        await().atMost(PATIENCE).until(() -> relay.published().value() == position);
    }

    /**
     * Returns version and type of each record of a stream.
     *
     * @param all the number of records of all streams to wait for
     */
    private List<String> sent(String stream, int all) {
        return topic.await(all).stream()
                .filter(each -> each.key().equals(stream))
                .map(each -> header(each, EventHeaders.VERSION) + " " + header(each, EventHeaders.TYPE))
                .toList();
    }

    private List<ParkedStream> parked() {
        return new Parking("relay things", "things")
                .all(database.pool())
                .await()
                .atMost(PATIENCE);
    }

    private ParkedStream onlyParked() {
        List<ParkedStream> parked = parked();
        assertThat(parked).hasSize(1);
        return parked.getFirst();
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
