package dti.eventstore.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventstore.Commands;
import dti.eventstore.PgEventStore;
import dti.eventstore.TestDatabase;
import dti.eventstore.park.ParkedStream;
import dti.eventstore.park.Parking;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event that a projection cannot apply holds back its own stream and no other of the same batch. */
final class ParkedProjectionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestDatabase database;
    private PgEventStore store;
    private ParkingCounter projection;

    @BeforeEach
    void open() {
        database = TestDatabase.with("things");
        store = PgEventStore.open(database.pool(), "things");
        projection = new ParkingCounter(database);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void a_failing_event_parks_its_stream_and_the_others_of_its_batch_continue() {
        append("s/1", "s/2", "s/1", "s/2", "s/1", "s/2");
        refuse("s/1", 2);
        try (ProjectionRunner runner = started()) {
            assertThat(reached(runner, 6)).isTrue();

            assertThat(projection.seen("s/1")).containsExactly("applied s/1@1", "held s/1@2", "held s/1@3");
            assertThat(projection.seen("s/2")).containsExactly("applied s/2@1", "applied s/2@2", "applied s/2@3");
            ParkedStream parked = onlyParked();
            assertThat(parked.stream()).isEqualTo(new StreamId("s/1"));
            assertThat(parked.version()).isEqualTo(2);
            assertThat(parked.highestVersion()).isEqualTo(3);
            assertThat(parked.offset()).isEqualTo(3);
            assertThat(parked.reason()).isEqualTo("cannot apply this");
            assertThat(runner.failure()).isEmpty();
            await().atMost(PATIENCE).until(() -> runner.parkedCount() == 1);
        }
    }

    @Test
    void a_released_stream_applies_its_held_events_in_order_and_continues() {
        append("s/1", "s/1", "s/1", "s/2");
        refuse("s/1", 2);
        try (ProjectionRunner runner = started()) {
            assertThat(reached(runner, 4)).isTrue();
            projection.refuse(_ -> false);

            assertThat(release(runner, "s/1")).isTrue();
            append("s/1");
            assertThat(reached(runner, 5)).isTrue();

            assertThat(projection.seen("s/1"))
                    .containsExactly(
                            "applied s/1@1", "held s/1@2", "held s/1@3", "late s/1@2", "late s/1@3!", "applied s/1@4");
            assertThat(parked()).isEmpty();
            await().atMost(PATIENCE).until(() -> runner.parkedCount() == 0);
        }
    }

    @Test
    void a_stream_released_too_early_stays_parked_with_the_new_reason() {
        append("s/1", "s/1", "s/1");
        refuse("s/1", 2);
        try (ProjectionRunner runner = started()) {
            assertThat(reached(runner, 3)).isTrue();
            projection.failWith(() -> new IllegalArgumentException("still cannot"));

            assertThat(release(runner, "s/1")).isTrue();

            assertThat(onlyParked().version()).isEqualTo(2);
            assertThat(onlyParked().reason()).isEqualTo("still cannot");
            assertThat(projection.seen("s/1")).containsExactly("applied s/1@1", "held s/1@2", "held s/1@3");
        }
    }

    @Test
    void discarding_leaves_out_one_event_and_applies_the_others() {
        append("s/1", "s/1", "s/1");
        refuse("s/1", 2);
        try (ProjectionRunner runner = started()) {
            assertThat(reached(runner, 3)).isTrue();

            assertThat(runner.discard("things", new StreamId("s/1")).await().atMost(PATIENCE))
                    .isTrue();

            assertThat(projection.seen("s/1"))
                    .containsExactly("applied s/1@1", "held s/1@2", "held s/1@3", "left-out s/1@2", "late s/1@3!");
            assertThat(parked()).isEmpty();
            assertThat(release(runner, "s/1")).isFalse();
        }
    }

    @Test
    void an_outage_parks_nothing_and_is_retried() {
        append("s/1", "s/2");
        projection.failWith(() -> new TimeoutException("a neighbour is away"));
        refuse("s/1", 1);
        try (ProjectionRunner runner = started()) {
            await().atMost(PATIENCE).until(() -> runner.failure().isPresent());
            assertThat(parked()).isEmpty();
            assertThat(runner.checkpoint()).isEqualTo(GlobalPosition.START);

            projection.refuse(_ -> false);

            assertThat(reached(runner, 2)).isTrue();
        }
        assertThat(projection.seen("s/1")).containsExactly("applied s/1@1");
    }

    /**
     * A stack overflow concerns one deeply nested event. An error of the process or its code would park every stream.
     */
    @Test
    void a_stack_overflow_parks_and_missing_code_does_not() {
        append("s/1", "s/2");
        projection.failWith(() -> new CompletionException(new NoClassDefFoundError("gone")));
        refuse("s/1", 1);
        try (ProjectionRunner runner = started()) {
            await().atMost(PATIENCE).until(() -> runner.failure().isPresent());
            assertThat(parked()).isEmpty();

            projection.failWith(() -> new CompletionException(new StackOverflowError()));

            assertThat(reached(runner, 2)).isTrue();
            assertThat(onlyParked().reason()).contains("StackOverflowError");
        }
    }

    @Test
    void two_instances_park_a_stream_once_and_apply_the_others_once() {
        refuse("s/3", 2);
        try (ProjectionRunner one = started();
                ProjectionRunner other = started()) {
            for (int round = 0; round < 20; round++) {
                append("s/1", "s/2", "s/3");
            }
            assertThat(reached(one, 60)).isTrue();
            assertThat(reached(other, 60)).isTrue();
        }
        assertThat(projection.seen("s/1")).hasSize(20).doesNotHaveDuplicates();
        assertThat(projection.seen("s/3")).hasSize(20).doesNotHaveDuplicates();
        assertThat(onlyParked().highestVersion()).isEqualTo(20);
    }

    private void refuse(String stream, long version) {
        projection.refuse(event ->
                event.stream().value().equals(stream) && event.version().value() == version);
    }

    private ProjectionRunner started() {
        ProjectionRunner runner = ProjectionRunner.of(store, database.pool(), projection)
                .batchMax(20)
                .build();
        runner.start();
        return runner;
    }

    private boolean release(ProjectionRunner runner, String stream) {
        return runner.release("things", new StreamId(stream)).await().atMost(PATIENCE);
    }

    private List<ParkedStream> parked() {
        return new Parking("projection parking-counter", "things")
                .all(database.pool())
                .await()
                .atMost(PATIENCE);
    }

    private ParkedStream onlyParked() {
        List<ParkedStream> parked = parked();
        assertThat(parked).hasSize(1);
        return parked.getFirst();
    }

    private void append(String... streams) {
        for (String stream : streams) {
            store.append(Commands.any(stream)).await().atMost(PATIENCE);
        }
    }

    private static boolean reached(ProjectionRunner runner, long position) {
        return runner.await(new GlobalPosition(position), PATIENCE).await().atMost(PATIENCE);
    }
}
