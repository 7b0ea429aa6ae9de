package dti.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.GlobalPosition;
import dti.eventstore.AppendResult.AlreadyAppended;
import dti.eventstore.AppendResult.Appended;
import dti.eventstore.AppendResult.Conflict;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Known failures of other event stores, one test each, on PostgreSQL. Other cases are in the conformance suite. */
final class LessonsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestDatabase database;
    private PgEventStore store;

    @BeforeEach
    void open() {
        database = TestDatabase.with("things", "results");
        store = PgEventStore.open(database.pool(), "things");
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void an_append_of_nothing_is_refused() {
        Append command = Commands.first("s/1");

        assertThatThrownBy(() -> Commands.withEvents(command, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> await(database.pool()
                        .query("select * from es.append('things', '{s/1}', '{0+}', array[gen_random_uuid()], '{h}',"
                                + "'{a}', array[gen_random_uuid()], array[gen_random_uuid()], '{\"\"}', '{0}',"
                                + "'{}', '{}', '{}', '{}', '{}')")
                        .execute()))
                .hasMessageContaining("an append of nothing is refused");
    }

    @Test
    void positions_have_no_gaps_when_a_transaction_around_an_append_rolls_back() {
        await(store.append(Commands.first("s/1")));

        within(transaction -> store.appendWithin(transaction, List.of(Commands.first("s/2"))), false);
        await(store.append(Commands.first("s/3")));

        assertThat(positions()).containsExactly(1L, 2L);
    }

    /** A reader that guesses which gaps are final, or waits for the oldest transaction, would fail here. */
    @Test
    void an_open_transaction_elsewhere_neither_stalls_readers_nor_hides_events() {
        SqlConnection open = await(database.pool().getConnection());
        Transaction transaction = await(open.begin());
        await(open.query("select pg_current_xact_id()").execute());
        await(open.preparedQuery("select es.move_checkpoint('open', 'results', 0, 1)")
                .execute());

        await(store.append(Commands.first("s/1")));

        assertThat(positions()).containsExactly(1L);
        await(transaction.rollback());
        await(open.close());
    }

    @Test
    void an_append_that_waits_for_another_sees_its_events() {
        Uni<AppendResult> waiting = within(
                transaction -> store.appendWithin(transaction, List.of(Commands.first("s/1")))
                        .map(_ -> store.append(Commands.first("s/1")).memoize().indefinitely())
                        .invoke(append -> append.subscribe().with(_ -> {})),
                true);

        assertThat(await(waiting)).isInstanceOf(Conflict.class);
        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void an_append_outside_read_committed_is_refused() {
        assertThatThrownBy(() -> within(
                        transaction -> transaction
                                .query("set transaction isolation level repeatable read")
                                .execute()
                                .chain(() -> store.appendWithin(transaction, List.of(Commands.first("s/1")))),
                        true))
                .hasMessageContaining("READ COMMITTED");
    }

    @Test
    void an_invalid_command_of_a_batch_fails_alone() {
        Append good = Commands.first("s/good");
        NewEvent event = Commands.first("s/bad").events().getFirst();
        UUID request = UUID.randomUUID();
        Append bad = Commands.withEvents(
                Commands.of("s/bad", ExpectedVersion.NO_STREAM, request, 1),
                List.of(new NewEvent(RequestKey.eventId(request, 0), event.type(), 1, event.effectiveAt(), "{\0}")));
        List<Uni<AppendResult>> others = IntStream.range(0, 20)
                .mapToObj(i -> store.append(i == 10 ? bad : Commands.first("s/" + i))
                        .onFailure()
                        .recoverWithItem(new Conflict(dti.eventsourcing.StreamVersion.EMPTY)))
                .toList();

        List<AppendResult> results = await(Uni.join().all(others).andFailFast());

        assertThat(results).filteredOn(Appended.class::isInstance).hasSize(19);
        assertThat(await(store.append(good))).isInstanceOf(Appended.class);
        assertThat(positions())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void a_full_queue_refuses_appends_and_writes_nothing() {
        AppendSettings small = new AppendSettings(4, 2, Duration.ofSeconds(10));
        try (PgEventStore busy = PgEventStore.open(database.pool(), "things", small, new SimpleMeterRegistry())) {
            List<Uni<Object>> appends = IntStream.range(0, 50)
                    .mapToObj(i -> busy.append(Commands.first("s/" + i))
                            .map(Object.class::cast)
                            .onFailure()
                            .recoverWithItem(failure -> failure))
                    .toList();

            List<Object> outcomes = await(Uni.join().all(appends).andFailFast());

            long refused = outcomes.stream()
                    .filter(StoreBusyException.class::isInstance)
                    .count();
            assertThat(refused).isPositive();
            assertThat(positions()).hasSize((int) (50 - refused));
        }
    }

    /** The answer is lost with the connection. Sending the same request again shows that it was written. */
    @Test
    void a_broken_connection_neither_loses_nor_duplicates_an_append() {
        await(store.append(Commands.first("s/0")));
        database.asSuperuser(
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + database.app() + "'");

        AppendResult result = await(store.append(Commands.first("s/1")));

        assertThat(result).isInstanceOfAny(Appended.class, AlreadyAppended.class);
        assertThat(positions()).containsExactly(1L, 2L);
    }

    @Test
    void an_unanswered_append_is_sent_again_and_written_once() {
        AppendSettings impatient = new AppendSettings(10, 10, Duration.ofMillis(700));
        try (PgEventStore other = PgEventStore.open(database.pool(), "things", impatient, new SimpleMeterRegistry())) {
            Append command = Commands.first("s/1");
            Uni<AppendResult> append = within(
                    transaction -> store.appendWithin(transaction, List.of(Commands.first("s/blocking")))
                            .map(_ -> other.append(command).memoize().indefinitely())
                            .call(pending -> {
                                pending.subscribe().with(_ -> {}, _ -> {});
                                return Uni.createFrom()
                                        .voidItem()
                                        .onItem()
                                        .delayIt()
                                        .by(Duration.ofMillis(900));
                            }),
                    true);

            assertThat(await(append)).isInstanceOfAny(Appended.class, AlreadyAppended.class);
            assertThat(positions()).containsExactly(1L, 2L);
        }
    }

    @Test
    void a_stream_may_occur_many_times_within_one_transaction() {
        List<Append> commands =
                IntStream.range(0, 10).mapToObj(i -> Commands.any("s/" + i % 3)).toList();

        List<AppendResult> results = within(transaction -> store.appendWithin(transaction, commands), true);

        assertThat(results).allMatch(Appended.class::isInstance);
        assertThat(positions()).hasSize(10);
    }

    @Test
    void two_logs_of_a_database_have_independent_positions() {
        try (PgEventStore results = PgEventStore.open(database.pool(), "results")) {
            Append command = Commands.first("s/1");

            assertThat(await(store.append(command))).isInstanceOf(Appended.class);
            assertThat(await(results.append(command))).isInstanceOf(Appended.class);

            assertThat(await(results.head()).position()).isEqualTo(new GlobalPosition(1));
        }
    }

    private List<Long> positions() {
        return await(store.readAll(GlobalPosition.START, EventStore.READ_LIMIT_MAX)).stream()
                .map(event -> event.position().value())
                .toList();
    }

    private <T> T within(java.util.function.Function<SqlConnection, Uni<T>> work, boolean commit) {
        SqlConnection connection = await(database.pool().getConnection());
        try {
            Transaction transaction = await(connection.begin());
            try {
                T result = await(work.apply(connection));
                await(commit ? transaction.commit() : transaction.rollback());
                return result;
            } catch (RuntimeException e) {
                await(transaction.rollback());
                throw e;
            }
        } finally {
            await(connection.close());
        }
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
