package dti.eventstore.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.eventstore.Commands;
import dti.eventstore.PgEventStore;
import dti.eventstore.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database's clock is changed by an hour while a lease is held and a log grows. */
class SteppedClockTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofSeconds(1);

    private static final String STEP = """
        set allow_system_table_mods = on;
        alter function pg_catalog.clock_timestamp() rename to clock_of_the_machine;
        create function pg_catalog.clock_timestamp() returns timestamptz volatile language sql
            as $$ select pg_catalog.clock_of_the_machine() + interval '%s' $$\
        """;

    private static final String APART = """
        select extract(epoch from pg_catalog.clock_timestamp() - pg_catalog.clock_of_the_machine())::int\
        """;

    private static final String IN_ORDER = """
        select bool_and(recorded_at > before)
          from (select recorded_at, lag(recorded_at) over (order by position) as before from es.event) as events
         where before is not null\
        """;

    private final TestDatabase database = TestDatabase.with("things");
    private final PgEventStore store = PgEventStore.open(database.pool(), "things");

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 hour", "-1 hour"})
    void a_changed_clock_neither_keeps_nor_ends_a_lease(String step) {
        RelayCursor holder = new RelayCursor(database.pool(), "things", LEASE);
        long epoch = holder.lease(0).held().epoch();

        step(step);

        RelayCursor standby = new RelayCursor(database.pool(), "things", LEASE);
        await().during(LEASE.multipliedBy(3)).atMost(PATIENCE).until(() -> {
            assertThat(holder.lease(epoch).isMine()).isTrue();
            return !standby.lease(0).isMine();
        });
        await("the lease of a holder without a heartbeat")
                .atMost(LEASE.multipliedBy(10))
                .until(() -> standby.lease(0).isMine());
        assertThat(holder.lease(epoch).isMine()).isFalse();
    }

    @Test
    void recorded_times_increase_after_the_clock_is_set_back() {
        append(0);
        step("-1 hour");
        append(1);
        append(2);

        assertThat(database.pool()
                        .query(IN_ORDER)
                        .executeAndAwait()
                        .iterator()
                        .next()
                        .getBoolean(0))
                .isTrue();
    }

    private void append(long version) {
        store.append(Commands.at("s/a", version)).await().atMost(PATIENCE);
    }

    private void step(String step) {
        database.asSuperuser(STEP.formatted(step));
        int seconds =
                database.pool().query(APART).executeAndAwait().iterator().next().getInteger(0);
        assertThat(Duration.ofSeconds(Math.abs(seconds))).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }
}
