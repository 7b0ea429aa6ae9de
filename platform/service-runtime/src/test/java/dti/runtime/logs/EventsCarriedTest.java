package dti.runtime.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dti.eventstore.AppendResult;
import dti.eventstore.Commands;
import dti.eventstore.PgEventStore;
import dti.eventstore.TestDatabase;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.publish.Translation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that publishes a log and consumes it again. */
class EventsCarriedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOPIC = "dti.things.v1";
    private static final String TYPE = "dti.things.done.v1";

    private final Heard heard = new Heard("hearing");
    private TestDatabase database;
    private PgEventStore store;
    private ServiceLogs logs;

    @BeforeEach
    void migrate() {
        database = TestDatabase.with();
        store = PgEventStore.open(database.pool(), "things");
        logs = () ->
                List.of(new PublishedLog(store, TOPIC, 1, event -> new Translation.PublicEvent(TYPE, event.payload())));
        new EventLogMigration(TestConfig.database(database), List.of(logs)).onStart(new StartupEvent());
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void what_is_recorded_is_heard_and_the_lag_told_until_then() {
        KafkaConfig kafka = TestConfig.kafka();
        Relays relays = relays(kafka);
        Consumers consumers = consumers(kafka, heard);
        relays.onStart(new StartupEvent());
        consumers.onStart(new StartupEvent());
        try {
            long position = append();

            assertThat(reached(consumers, position)).isTrue();
            assertThat(heard.types).containsExactly(TYPE);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(relays.lags()).containsEntry("relay things", 0L));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(consumers.lags()).containsEntry("consumer things", 0L));
            assertThat(relays.failures()).isEmpty();
            assertThat(consumers.failures()).isEmpty();
            assertThat(consumers.readers()).containsOnlyKeys("things");
        } finally {
            consumers.onStop(new ShutdownEvent());
            relays.onStop(new ShutdownEvent());
        }
    }

    @Test
    void without_kafka_nothing_is_carried_and_nothing_followed() {
        Relays relays = relays(TestConfig.noKafka());
        Consumers consumers = consumers(TestConfig.noKafka(), heard);
        relays.onStart(new StartupEvent());
        consumers.onStart(new StartupEvent());

        assertThat(relays.lags()).isEmpty();
        assertThat(consumers.lags()).isEmpty();
        assertThat(consumers.follows("things")).isFalse();
        assertThat(reached(consumers, 1)).isFalse();
    }

    @Test
    void a_topic_has_one_handler() {
        assertThatThrownBy(() -> consumers(TestConfig.kafka(), heard, new Heard("again")))
                .hasMessageContaining("two handlers follow " + TOPIC);
    }

    @Test
    void an_own_log_is_followed_up_to_what_is_committed() {
        OwnLogProgress own = new OwnLogProgress(List.of(store));
        long position = append();

        assertThat(own.follows("things")).isTrue();
        assertThat(own.follows("others")).isFalse();
        assertThat(own.await("things", position, PATIENCE).await().atMost(PATIENCE))
                .isTrue();
        assertThat(own.await("things", position + 1, PATIENCE).await().atMost(PATIENCE))
                .isFalse();
    }

    private Relays relays(KafkaConfig kafka) {
        return new Relays(List.of(logs), database.pool(), kafka, new SimpleMeterRegistry());
    }

    private Consumers consumers(KafkaConfig kafka, ConsumedEventHandler... handlers) {
        return new Consumers(List.of(handlers), database.pool(), kafka, new SimpleMeterRegistry());
    }

    private long append() {
        var appended = (AppendResult.Appended)
                store.append(Commands.any("things/1")).await().atMost(PATIENCE);
        return appended.events().getLast().position().value();
    }

    private static boolean reached(Consumers consumers, long position) {
        return consumers.await("things", position, PATIENCE).await().atMost(PATIENCE);
    }

    /** Records the types of received events. */
    private record Heard(String consumer, Queue<String> types) implements ConsumedEventHandler {

        Heard(String consumer) {
            this(consumer, new ConcurrentLinkedQueue<>());
        }

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
            types.add(event.type());
            return Uni.createFrom().voidItem();
        }
    }
}
