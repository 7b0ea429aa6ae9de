package dti.eventstore.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.AppendResult;
import dti.eventstore.Commands;
import dti.eventstore.PgEventStore;
import dti.eventstore.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ProjectionRunnerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestDatabase database;
    private PgEventStore store;
    private CountingProjection projection;

    @BeforeEach
    void open() {
        database = TestDatabase.with("things");
        store = PgEventStore.open(database.pool(), "things");
        projection = new CountingProjection(database);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void each_event_takes_effect_once_and_in_order() {
        append(250);
        try (ProjectionRunner runner = started()) {
            append(50);

            assertThat(reached(runner, 300)).isTrue();
        }
        assertThat(projection.counted()).isEqualTo(positions(300));
    }

    @Test
    void an_append_of_this_process_is_projected_long_before_the_next_poll() {
        try (ProjectionRunner runner = started()) {
            append(1);
            assertThat(reached(runner, 1)).isTrue();
            long before = System.nanoTime();

            for (int position = 2; position <= 11; position++) {
                append(1);
                assertThat(reached(runner, position)).isTrue();
            }

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(1_500));
        }
    }

    /** As after the process died between the commit and the announcement. */
    @Test
    void an_unannounced_event_is_found_at_the_next_poll() {
        try (ProjectionRunner runner = started();
                PgEventStore silent = PgEventStore.open(database.pool(), "things")) {
            silent.append(Commands.any("s/1")).await().atMost(PATIENCE);

            assertThat(reached(runner, 1)).isTrue();
        }
        assertThat(projection.counted()).isEqualTo(positions(1));
    }

    @Test
    void a_runner_continues_from_its_checkpoint() {
        append(5);
        try (ProjectionRunner runner = started()) {
            assertThat(reached(runner, 5)).isTrue();
        }
        append(5);

        try (ProjectionRunner runner = started()) {
            assertThat(reached(runner, 10)).isTrue();
        }

        assertThat(projection.counted()).isEqualTo(positions(10));
    }

    @Test
    void a_projection_never_skips_a_failing_event() {
        append(10);
        projection.refuse(event -> event.position().value() == 6);
        try (ProjectionRunner runner = started()) {
            await().until(() ->
                    projection.refusals() >= 3 && runner.checkpoint().value() == 5);
            assertThat(projection.counted()).isEqualTo(positions(5));
            assertThat(runner.failure()).isPresent();

            projection.refuse(_ -> false);

            assertThat(reached(runner, 10)).isTrue();
            await().until(() -> runner.failure().isEmpty());
        }
        assertThat(projection.counted()).isEqualTo(positions(10));
    }

    @Test
    void two_instances_apply_each_event_once_together() {
        try (ProjectionRunner one = started();
                ProjectionRunner other = started()) {
            append(200);

            assertThat(reached(one, 200)).isTrue();
            assertThat(reached(other, 200)).isTrue();
        }
        assertThat(projection.counted()).isEqualTo(positions(200));
    }

    @Test
    void awaiting_a_missing_position_returns_false() {
        try (ProjectionRunner runner = started()) {
            assertThat(runner.await(new GlobalPosition(1), Duration.ofMillis(50))
                            .await()
                            .atMost(PATIENCE))
                    .isFalse();
        }
    }

    private ProjectionRunner started() {
        ProjectionRunner runner = ProjectionRunner.of(store, database.pool(), projection)
                .batchMax(20)
                .build();
        runner.start();
        return runner;
    }

    private static boolean reached(ProjectionRunner runner, long position) {
        return runner.await(new GlobalPosition(position), PATIENCE).await().atMost(PATIENCE);
    }

    private void append(int count) {
        List<Uni<AppendResult>> appends = IntStream.range(0, count)
                .mapToObj(i -> store.append(Commands.any("s/" + i % 10)))
                .toList();
        Uni.join().all(appends).andFailFast().await().atMost(PATIENCE);
    }

    private static List<Long> positions(long count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
