package dti.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.eventstore.Commands;
import dti.eventstore.PgEventStore;
import dti.eventstore.TestDatabase;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.publish.Translation;
import dti.eventstore.work.RunningWork;
import dti.eventstore.work.WorkReport;
import dti.runtime.logs.Consumers;
import dti.runtime.logs.KafkaConfig;
import dti.runtime.logs.PublishedLog;
import dti.runtime.logs.Relays;
import dti.runtime.logs.TestConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults between a log and its readers are reported while they last. */
class FlowWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration STANDS = Duration.ofSeconds(2);
    private static final String TOPIC = "dti.things.v1";

    private final KafkaConfig kafka = TestConfig.kafka();
    private final RunningWork running = new RunningWork(_ -> {});
    private final String topic = kafka.topicPrefix().orElseThrow() + TOPIC;
    private TestDatabase database;
    private PgEventStore store;
    private PublishedLog log;

    @BeforeEach
    void migrate() {
        database = TestDatabase.with("things");
        store = PgEventStore.open(database.pool(), "things");
        log = new PublishedLog(
                store, TOPIC, 1, event -> new Translation.PublicEvent("dti.things.done.v1", event.payload()));
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void what_flows_is_well_and_has_the_lag_of_the_log() {
        try (Carrying _ = new Carrying();
                Watched watched = new Watched(kafka)) {
            append(3);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(watched.watch.lags())
                            .isEqualTo(Map.of("relay things", 0L, "consumer things", 0L)));
            assertThat(watched.failure("relay things")).isEmpty();
            assertThat(watched.failure("consumer things")).isEmpty();
        }
    }

    @Test
    void a_broker_that_does_not_answer_is_not_well() {
        try (Watched _ = new Watched(TestConfig.deadKafka())) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(running.report(FlowWatch.NAME)
                                    .flatMap(WorkReport::trouble)
                                    .orElse(""))
                            .startsWith("fails since"));
        }
    }

    @Test
    void a_topic_that_is_gone_is_named_for_the_log_and_for_who_reads_it() {
        try (Watched watched = new Watched(kafka)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(watched.failure("relay things"))
                            .contains("the topic " + topic + " is not there"));
            assertThat(watched.failure("consumer things")).contains("the topic " + topic + " is not there");
        }
    }

    @Test
    void a_topic_that_was_made_anew_lacks_what_was_told_to_it() throws Exception {
        try (Carrying _ = new Carrying()) {
            append(3);
            await().atMost(PATIENCE).until(() -> position() == 3);
        }
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains(topic));
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }

        try (Watched watched = new Watched(kafka)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(watched.failure("relay things"))
                            .contains("has 0 records", "up to position 3", "es.relay_rewind('things', 0)"));
        }
    }

    @Test
    void an_offset_beyond_the_end_of_its_topic_is_seen() {
        try (Carrying _ = new Carrying();
                Watched watched = new Watched(kafka)) {
            append(3);
            await().atMost(PATIENCE).until(() -> watched.watch.lags().getOrDefault("consumer things", 9L) == 0);

            database.asSuperuser("update es.consumer_offset set next_offset = 40");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(watched.failure("consumer things"))
                            .contains("record 40 is expected next of partition 0", "ends at 3"));
        }
    }

    /** The log's lease belongs to a holder that sends heartbeats and does nothing else, or to no holder. */
    @Test
    void a_log_nobody_tells_and_a_topic_nobody_takes_in_are_seen_with_where_they_stand() {
        try (Carrying _ = new Carrying()) {
            append(2);
            await().atMost(PATIENCE).until(() -> position() == 2);
        }
        append(3);

        try (Watched watched = new Watched(kafka)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(watched.failure("relay things"))
                            .contains("the log things is told up to position 2 of 5"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(watched.failure("consumer things"))
                            .containsAnyOf("nobody has had partitions [0]", "records of the topic"));
            assertThat(watched.watch.lags()).containsEntry("relay things", 3L);
        }
    }

    private void append(int events) {
        for (int i = 0; i < events; i++) {
            store.append(Commands.any("things/1")).await().atMost(PATIENCE);
        }
    }

    private long position() {
        return database.pool()
                .query("select coalesce(max(position), 0) from es.relay")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
    }

    /** A running relay and a running consumer. */
    private final class Carrying implements AutoCloseable {

        private final Relays relays =
                new Relays(List.of(() -> List.of(log)), database.pool(), kafka, new SimpleMeterRegistry());
        private final Consumers consumers =
                new Consumers(List.of(new Hearing()), database.pool(), kafka, new SimpleMeterRegistry());

        Carrying() {
            relays.onStart(new StartupEvent());
            consumers.onStart(new StartupEvent());
        }

        @Override
        public void close() {
            consumers.onStop(new ShutdownEvent());
            relays.onStop(new ShutdownEvent());
        }
    }

    /** A running watch. */
    private final class Watched implements AutoCloseable {

        private final FlowWatch watch;

        Watched(KafkaConfig config) {
            watch = new FlowWatch(
                    new FlowWatch.Flows(List.of(log), List.of(new Hearing())),
                    database.pool(),
                    config,
                    new FlowWatch.Terms(LOOK_EVERY, STANDS, running));
            watch.onStart(new StartupEvent());
        }

        String failure(String flow) {
            return Optional.ofNullable(watch.failures().get(flow)).orElse("");
        }

        @Override
        public void close() {
            watch.onStop(new ShutdownEvent());
        }
    }

    private record Hearing() implements ConsumedEventHandler {

        @Override
        public String consumer() {
            return "hearing";
        }

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
            return Uni.createFrom().voidItem();
        }
    }
}
