package dti.eventstore.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.Commands;
import dti.eventstore.PgEventStore;
import dti.eventstore.TestDatabase;
import dti.eventstore.integrity.Breach.Kind;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two streams of four events each, alternating: positions 1, 3, 5, 7 and 2, 4, 6, 8. */
final class TamperingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WITHOUT_TRIGGERS = "alter table es.event disable trigger all;";

    private TestDatabase database;
    private PgEventStore store;

    @BeforeEach
    void fill() {
        database = TestDatabase.with("things");
        store = PgEventStore.open(database.pool(), "things");
        for (int version = 0; version < 4; version++) {
            store.append(Commands.at("s/a", version)).await().atMost(PATIENCE);
            store.append(Commands.at("s/b", version)).await().atMost(PATIENCE);
        }
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void an_unchanged_log_verifies() {
        LogInspection.Result result = verify();

        assertThat(result.breach()).isEmpty();
        assertThat(result.events()).isEqualTo(8);
        assertThat(result.streams()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = '{}'",
                "actor = 'somebody-else'",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "effective_at = effective_at - interval '1 day'",
                "event_id = gen_random_uuid()",
                "request_id = gen_random_uuid()",
                "correlation_id = gen_random_uuid()",
                "causation_id = gen_random_uuid()",
                "traceparent = '00-1-1-01'",
                "request_hash = 'another'",
                "type = 'another-thing-done'",
                "schema_version = 2"
            })
    void a_change_of_any_field_by_a_superuser_is_found_at_its_event(String change) {
        database.asSuperuser(WITHOUT_TRIGGERS + "update es.event set " + change + " where position = 5");

        assertThat(verify().breach()).hasValueSatisfying(breach -> {
            assertThat(breach.kind()).isEqualTo(Kind.CHANGED);
            assertThat(breach.position()).isEqualTo(new GlobalPosition(5));
        });
    }

    @Test
    void a_changed_event_with_recomputed_hash_is_found_at_its_successor() {
        database.asSuperuser(
                WITHOUT_TRIGGERS
                        + "update es.event set actor = 'somebody-else' where position = 3;"
                        + "update es.event set hash = es.event_hash(previous_hash, 'things', position, stream, version, event_id, request_id, type, schema_version, recorded_at, effective_at, actor, correlation_id, causation_id, traceparent, request_hash, payload_hash) where position = 3");

        assertThat(verify().breach()).hasValueSatisfying(breach -> {
            assertThat(breach.kind()).isEqualTo(Kind.UNLINKED);
            assertThat(breach.position()).isEqualTo(new GlobalPosition(5));
        });
    }

    @Test
    void a_removed_event_is_found() {
        database.asSuperuser(WITHOUT_TRIGGERS + "delete from es.event where position = 4");

        assertThat(verify().breach()).map(Breach::kind).contains(Kind.POSITION_GAP);
    }

    @Test
    void a_removed_end_is_found() {
        database.asSuperuser(WITHOUT_TRIGGERS + "delete from es.event where position > 6");

        assertThat(verify().breach()).map(Breach::kind).contains(Kind.TRUNCATED);
    }

    @Test
    void a_reordered_log_is_found() {
        database.asSuperuser(WITHOUT_TRIGGERS
                + "update es.event set position = 99 where position = 2;"
                + "update es.event set position = 2 where position = 3;"
                + "update es.event set position = 3 where position = 99");

        assertThat(verify().breach()).isPresent();
    }

    @Test
    void a_superuser_cannot_change_an_event_by_mistake() {
        for (String mistake : new String[] {
            "update es.event set actor = 'x' where position = 1", "delete from es.event", "truncate es.event"
        }) {
            assertThatThrownBy(() -> database.asSuperuser(mistake)).hasStackTraceContaining("events are never changed");
        }
    }

    /** Verifies as a service does, on a log without tree and checkpoints: only the chains can show a breach. */
    private LogInspection.Result verify() {
        return LogInspection.inspect(
                store, new LogTree(database.pool(), "things"), Collections.emptyIterator(), _ -> {});
    }
}
