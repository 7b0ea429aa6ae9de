package dti.eventstore.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.AppendResult;
import dti.eventstore.Commands;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestDatabase database;
    private PgEventStore store;
    private TestTopic topic;

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
    void every_event_is_published_once_in_stream_order_with_its_hashes() {
        append(600);

        try (Relay relay = started(TestTopic.AS_IS)) {
            append(600);
            await().atMost(PATIENCE).until(() -> relay.published().value() == 1_200);
        }

        List<ConsumerRecord<String, String>> records = topic.await(1_200);
        assertThat(records).hasSize(1_200);
        assertThat(positions(records)).doesNotHaveDuplicates();
        byStream(records).values().forEach(versions -> assertThat(versions).isSorted());
        assertThat(header(records, 1, EventHeaders.HASH)).isEqualTo(first().hash());
        assertThat(header(records, 1, EventHeaders.PREVIOUS_HASH)).isEqualTo(first().previousHash());
        assertThat(header(records, 1, EventHeaders.ID)).isEqualTo(first().id().toString());
        assertThat(header(records, 1, EventHeaders.TYPE)).isEqualTo("dti.things.done.v1");
        assertThat(header(records, 1, EventHeaders.GENERATION)).isEqualTo("1");
        assertThat(header(records, 1, EventHeaders.SUBJECT))
                .isEqualTo(first().stream().value());
        assertThat(header(records, 1, EventHeaders.CORRELATION_ID))
                .isEqualTo(first().correlationId().toString());
    }

    @Test
    void every_header_is_in_the_asyncapi_document() throws IOException {
        String document = Files.readString(Path.of(
                System.getProperty("dti.root"),
                "knowledge/event-contracts/src/main/resources/META-INF/resources/events/asyncapi.yaml"));
        append(1);

        try (Relay relay = started(TestTopic.AS_IS)) {
            await().atMost(PATIENCE).until(() -> relay.published().value() == 1);
        }

        assertThat(topic.await(1).getFirst().headers())
                .isNotEmpty()
                .allSatisfy(header -> assertThat(document).contains("\n        " + header.key() + ":\n"));
    }

    @Test
    void a_relay_continues_where_the_previous_one_stopped() {
        append(10);
        try (Relay relay = started(TestTopic.AS_IS)) {
            await().atMost(PATIENCE).until(() -> relay.published().value() == 10);
        }
        append(10);

        try (Relay relay = started(TestTopic.AS_IS)) {
            await().atMost(PATIENCE).until(() -> relay.published().value() == 20);
        }

        assertThat(positions(topic.await(20))).hasSize(20).doesNotHaveDuplicates();
    }

    /** The state after a relay died between Kafka's acknowledgement and the move of the cursor. */
    @Test
    void events_sent_before_the_cursor_moved_are_sent_again_in_the_same_order() {
        append(10);
        topic.send(store.readAll(GlobalPosition.START, 10).await().atMost(PATIENCE));

        try (Relay relay = started(TestTopic.AS_IS)) {
            await().atMost(PATIENCE).until(() -> relay.published().value() == 10);
        }

        List<ConsumerRecord<String, String>> records = topic.await(20);
        assertThat(positions(records).stream().sorted().toList())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> 1L + i / 2).toList());
        byStream(records)
                .values()
                .forEach(versions -> assertThat(distinct(versions)).isSorted());
    }

    @Test
    void a_standby_takes_over_when_the_active_relay_stops() {
        Relay active = started(TestTopic.AS_IS);
        append(10);
        await().atMost(PATIENCE).until(() -> active.published().value() == 10);
        try (Relay standBy = started(TestTopic.AS_IS)) {
            append(10);
            await().atMost(PATIENCE).until(() -> active.published().value() == 20);
            await().atMost(PATIENCE).until(() -> standBy.published().value() == 20);

            active.close();
            append(10);

            await().atMost(PATIENCE).until(() -> standBy.published().value() == 30);
        }
        assertThat(positions(topic.await(30))).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void a_relay_whose_epoch_is_over_cannot_move_the_cursor() {
        append(10);
        RelayCursor old = new RelayCursor(database.pool(), "things", Duration.ofSeconds(10));
        RelayCursor.HeldLease held = old.lease(0).held();
        RelayCursor other = new RelayCursor(database.pool(), "things", Duration.ofSeconds(10));
        assertThat(other.lease(0).isMine()).isFalse();

        other.rewind(GlobalPosition.START).await().atMost(PATIENCE);
        RelayCursor.LeaseState seen = other.lease(0);
        assertThat(seen.isMine()).isTrue();
        RelayCursor.HeldLease next = seen.held();

        assertThat(next.epoch()).isGreaterThan(held.epoch());
        assertThat(old.move(held, 10)).isFalse();
        assertThat(other.move(next, 10)).isTrue();
        assertThat(other.move(next, 10)).isFalse();
    }

    /** The row contains no time, so a changed clock can neither keep a lease nor end one. */
    @Test
    void a_lease_passes_on_from_a_holder_without_heartbeats_only() {
        RelayCursor gone = new RelayCursor(database.pool(), "things", Duration.ofSeconds(1));
        assertThat(gone.lease(0).isMine()).isTrue();
        RelayCursor other = new RelayCursor(database.pool(), "things", Duration.ofSeconds(1));
        await().atMost(PATIENCE).until(() -> other.lease(0).isMine());

        RelayCursor third = new RelayCursor(database.pool(), "things", Duration.ofSeconds(1));
        long epoch = other.lease(0).held().epoch();
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> {
            assertThat(other.lease(epoch).isMine()).isTrue();
            return !third.lease(0).isMine();
        });
    }

    @Test
    void a_standby_reports_the_lag_of_the_log_while_the_holder_is_idle() {
        RelayCursor idle = new RelayCursor(database.pool(), "things", Duration.ofSeconds(30));
        RelayCursor.HeldLease held = idle.lease(0).held();
        append(10);
        Relay standBy = Relay.of(store, database.pool(), TestTopic.AS_IS)
                .bootstrapServers(TestTopic.bootstrapServers())
                .topic(topic.name())
                .lease(Duration.ofSeconds(1))
                .build();
        standBy.start();
        try (standBy) {
            await().atMost(PATIENCE).until(() -> idle.lease(held.epoch()).isMine() && standBy.lag() == 10);
        }
    }

    @Test
    void a_rewind_publishes_later_events_again() {
        append(10);
        try (Relay relay = started(TestTopic.AS_IS)) {
            await().atMost(PATIENCE).until(() -> relay.published().value() == 10);

            relay.rewind(new GlobalPosition(7)).await().atMost(PATIENCE);

            assertThat(positions(topic.await(13)).stream().sorted().toList())
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 8L, 9L, 9L, 10L, 10L);
        }
    }

    private Relay started(Translation translation) {
        Relay relay = Relay.of(store, database.pool(), translation)
                .bootstrapServers(TestTopic.bootstrapServers())
                .topic(topic.name())
                .lease(Duration.ofSeconds(2))
                .build();
        relay.start();
        return relay;
    }

    private void append(int count) {
        List<Uni<AppendResult>> appends = IntStream.range(0, count)
                .mapToObj(i -> store.append(Commands.any("s/" + i % 10)))
                .toList();
        Uni.join().all(appends).andFailFast().await().atMost(PATIENCE);
    }

    private StoredEvent first() {
        return store.readAll(GlobalPosition.START, 1).await().atMost(PATIENCE).getFirst();
    }

    private static List<Long> positions(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(each -> Long.parseLong(header(each, EventHeaders.POSITION)))
                .toList();
    }

    private static Map<String, List<Long>> byStream(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(
                                each -> Long.parseLong(header(each, EventHeaders.VERSION)), Collectors.toList())));
    }

    /** The versions in the order of their first occurrence. */
    private static List<Long> distinct(List<Long> versions) {
        return versions.stream()
                .distinct()
                .sorted(Comparator.comparing(versions::indexOf))
                .toList();
    }

    private static String header(List<ConsumerRecord<String, String>> records, long position, String name) {
        return records.stream()
                .filter(each -> header(each, EventHeaders.POSITION).equals(Long.toString(position)))
                .map(each -> header(each, name))
                .findFirst()
                .orElseThrow();
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
