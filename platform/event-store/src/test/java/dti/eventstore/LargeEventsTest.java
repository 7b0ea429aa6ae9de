package dti.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.GlobalPosition;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A read of the whole log is limited by bytes as well as by events. */
class LargeEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int THIRD = EventStore.READ_BYTES_MAX / 3 + 1;

    private TestDatabase database;
    private PgEventStore store;

    @BeforeEach
    void open() {
        database = TestDatabase.with("things");
        store = PgEventStore.open(database.pool(), "things");
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void a_read_ends_with_the_event_that_reaches_the_byte_limit() {
        for (int i = 0; i < 7; i++) {
            append(THIRD);
        }

        assertThat(positionsAfter(0)).containsExactly(1L, 2L, 3L);
        assertThat(positionsAfter(3)).containsExactly(4L, 5L, 6L);
        assertThat(positionsAfter(6)).containsExactly(7L);
        assertThat(positionsAfter(7)).isEmpty();
    }

    @Test
    void an_event_over_the_byte_limit_is_read_alone() {
        append(EventStore.READ_BYTES_MAX + 1);
        append(10);

        assertThat(positionsAfter(0)).containsExactly(1L);
        assertThat(positionsAfter(1)).containsExactly(2L);
    }

    @Test
    void small_events_are_read_up_to_the_event_limit() {
        store.append(Commands.of("s/1", ExpectedVersion.NO_STREAM, 9)).await().atMost(PATIENCE);

        assertThat(store.readSome(GlobalPosition.START, 5).await().atMost(PATIENCE))
                .hasSize(5);
        assertThat(positionsAfter(0)).hasSize(9);
    }

    @Test
    void a_read_ended_by_the_byte_limit_is_not_the_rest() {
        append(EventStore.READ_BYTES_MAX + 1);
        append(10);

        assertThat(EventStore.isRest(after(0), 500)).isFalse();
        assertThat(EventStore.isRest(after(1), 500)).isTrue();
        assertThat(EventStore.isRest(after(1), 1)).isFalse();
    }

    private List<StoredEvent> after(long position) {
        return store.readSome(new GlobalPosition(position), 500).await().atMost(PATIENCE);
    }

    private List<Long> positionsAfter(long position) {
        return after(position).stream().map(event -> event.position().value()).toList();
    }

    /** Appends random letters, which PostgreSQL cannot compress. */
    private void append(int bytes) {
        Random letters = new Random(bytes);
        StringBuilder text = new StringBuilder(bytes);
        while (text.length() < bytes - 2) {
            text.append((char) ('a' + letters.nextInt(26)));
        }
        Append any = Commands.any("s/1");
        NewEvent small = any.events().getFirst();
        store.append(Commands.withEvents(
                        any,
                        List.of(new NewEvent(
                                small.id(),
                                small.type(),
                                small.schemaVersion(),
                                small.effectiveAt(),
                                "\"" + text + "\""))))
                .await()
                .atMost(PATIENCE);
    }
}
