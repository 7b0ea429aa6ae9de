package dti.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.AppendResult.AlreadyAppended;
import dti.eventstore.AppendResult.Appended;
import dti.eventstore.AppendResult.Conflict;
import dti.eventstore.AppendResult.KeyReused;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The contract of every store. A subclass provides the store; each test gets an empty log. */
public abstract class EventStoreConformance {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The store under test, with an empty log. */
    protected abstract EventStore store();

    @Test
    void the_first_event_of_a_stream_has_version_1_and_position_1() {
        Appended appended = appended(Commands.first("s/1"));

        assertThat(appended.version()).isEqualTo(new StreamVersion(1));
        assertThat(appended.position()).isEqualTo(new GlobalPosition(1));
        assertThat(appended.events().getFirst().previousHash()).isEqualTo(EventHash.NONE);
    }

    @Test
    void events_are_read_as_append_returned_them() {
        UUID cause = UUID.randomUUID();
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        Append.Origin origin = new Append.Origin("subject-2", UUID.randomUUID(), cause, trace);
        Append command = Commands.withOrigin(Commands.of("s/1", ExpectedVersion.NO_STREAM, 3), origin);

        Appended appended = appended(command);

        assertThat(stream("s/1")).isEqualTo(appended.events());
        assertThat(all()).isEqualTo(appended.events());
        assertThat(appended.events())
                .allSatisfy(event -> assertThat(event.causationId()).isEqualTo(cause));
        assertThat(appended.events())
                .extracting(StoredEvent::payload)
                .isEqualTo(command.events().stream().map(NewEvent::payload).toList());
    }

    @Test
    void a_wrong_expected_version_is_a_conflict_with_the_actual_one_and_writes_nothing() {
        appended(Commands.first("s/1"));

        assertThat(append(Commands.first("s/1"))).isEqualTo(new Conflict(new StreamVersion(1)));
        assertThat(append(Commands.at("s/1", 7))).isEqualTo(new Conflict(new StreamVersion(1)));
        assertThat(append(Commands.at("s/2", 1))).isEqualTo(new Conflict(StreamVersion.EMPTY));
        assertThat(all()).hasSize(1);
    }

    @Test
    void an_append_that_expects_any_version_is_accepted() {
        appended(Commands.any("s/1"));

        assertThat(appended(Commands.any("s/1")).version()).isEqualTo(new StreamVersion(2));
    }

    @Test
    void a_retry_with_the_same_key_writes_once() {
        Append command = Commands.of("s/1", ExpectedVersion.NO_STREAM, 2);
        Appended first = appended(command);
        appended(Commands.at("s/1", 2));

        AppendResult second = append(command);

        assertThat(second).isEqualTo(new AlreadyAppended(first.events()));
        assertThat(all()).hasSize(3);
        assertThat(store().readRequest(command.requestId()).await().atMost(PATIENCE))
                .isEqualTo(first.events());
    }

    @Test
    void a_key_used_for_another_request_is_refused() {
        Append command = Commands.first("s/1");
        appended(command);

        assertThat(append(Commands.withHash(command, "another question"))).isEqualTo(new KeyReused());
        assertThat(all()).hasSize(1);
    }

    @Test
    void an_unknown_request_has_no_events() {
        assertThat(store().readRequest(UUID.randomUUID()).await().atMost(PATIENCE))
                .isEmpty();
    }

    @Test
    void a_race_for_one_version_has_one_winner_and_the_others_conflict() {
        List<Uni<AppendResult>> racers = IntStream.range(0, 20)
                .mapToObj(_ -> store().append(Commands.first("s/1")))
                .toList();

        List<AppendResult> results =
                Uni.join().all(racers).andFailFast().await().atMost(PATIENCE);

        assertThat(results).filteredOn(Appended.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(new Conflict(new StreamVersion(1))::equals)
                .hasSize(19);
        assertThat(stream("s/1")).hasSize(1);
    }

    @Test
    void positions_have_no_gaps_when_appends_fail_and_race() {
        List<Uni<AppendResult>> racers = IntStream.range(0, 300)
                .mapToObj(i -> store().append(Commands.at("s/" + i % 7, i % 3)))
                .toList();

        Uni.join().all(racers).andCollectFailures().await().atMost(PATIENCE);

        List<StoredEvent> events = all();
        assertThat(events)
                .extracting(event -> event.position().value())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(head()).isEqualTo(new GlobalPosition(events.size()));
    }

    @Test
    void recorded_times_increase_along_the_log() {
        IntStream.range(0, 50).forEach(i -> appended(Commands.any("s/" + i % 5)));

        List<Instant> times = all().stream().map(StoredEvent::recordedAt).toList();
        assertThat(times).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void reads_start_after_a_position_or_version_and_stop_at_the_limit() {
        appended(Commands.of("s/1", ExpectedVersion.NO_STREAM, 5));
        appended(Commands.of("s/2", ExpectedVersion.NO_STREAM, 5));

        assertThat(store().readAll(new GlobalPosition(3), 4).await().atMost(PATIENCE))
                .extracting(event -> event.position().value())
                .containsExactly(4L, 5L, 6L, 7L);
        assertThat(store().readStream(new StreamId("s/2"), new StreamVersion(2), 2)
                        .await()
                        .atMost(PATIENCE))
                .extracting(event -> event.version().value())
                .containsExactly(3L, 4L);
    }

    @Test
    void an_empty_log_has_its_head_at_the_start() {
        assertThat(head()).isEqualTo(GlobalPosition.START);
        assertThat(all()).isEmpty();
        assertThat(stream("s/1")).isEmpty();
    }

    @Test
    void the_hashes_of_a_stream_chain_and_verify() {
        appended(Commands.of("s/1", ExpectedVersion.NO_STREAM, 2));
        appended(Commands.first("s/2"));
        appended(Commands.at("s/1", 2));

        List<StoredEvent> events = stream("s/1");
        assertThat(events).allSatisfy(event -> assertThat(event.hash()).isEqualTo(EventHash.of(event)));
        assertThat(events.get(1).previousHash()).isEqualTo(events.get(0).hash());
        assertThat(events.get(2).previousHash()).isEqualTo(events.get(1).hash());
    }

    @Test
    void the_hash_covers_texts_of_any_length() {
        String longText = "chuyên viên ".repeat(500);
        appended(Commands.withOrigin(
                Commands.first("s/1"), new Append.Origin(longText, UUID.randomUUID(), null, longText)));

        assertThat(stream("s/1"))
                .singleElement()
                .satisfies(event -> assertThat(event.hash()).isEqualTo(EventHash.of(event)));
    }

    protected final AppendResult append(Append command) {
        return store().append(command).await().atMost(PATIENCE);
    }

    protected final Appended appended(Append command) {
        AppendResult result = append(command);
        assertThat(result).isInstanceOf(Appended.class);
        return (Appended) result;
    }

    protected final List<StoredEvent> all() {
        return store().readAll(GlobalPosition.START, EventStore.READ_LIMIT_MAX)
                .await()
                .atMost(PATIENCE);
    }

    private List<StoredEvent> stream(String name) {
        return store().readStream(new StreamId(name), StreamVersion.EMPTY, EventStore.READ_LIMIT_MAX)
                .await()
                .atMost(PATIENCE);
    }

    private GlobalPosition head() {
        return store().head().await().atMost(PATIENCE).position();
    }
}
