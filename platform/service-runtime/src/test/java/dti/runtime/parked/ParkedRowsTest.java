package dti.runtime.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dti.eventstore.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParkedRowsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestDatabase database;
    private ParkedRows rows;

    @BeforeEach
    void park() {
        database = TestDatabase.with();
        rows = new ParkedRows(database.pool());
        database.pool()
                .query(
                        "select es.park('readers', 'things', 's/1', 'poison', 'never', 'dti.things.v1', 0, 7, 3, '\\x00')")
                .execute()
                .await()
                .atMost(PATIENCE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_decision_is_kept_with_what_the_stream_stood_at_and_why() {
        assertThat(note(parked())).isTrue();

        assertThat(decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.stream()).isEqualTo("s/1");
            assertThat(decision.version()).isEqualTo(3);
            assertThat(decision.kind()).isEqualTo("poison");
            assertThat(decision.parkedReason()).isEqualTo("never");
            assertThat(decision.decision()).isEqualTo("discard");
            assertThat(decision.decidedBy()).isEqualTo("administrator-1");
            assertThat(decision.reason()).isEqualTo("a test message");
        });
    }

    @Test
    void nothing_is_noted_of_a_stream_that_does_not_stand_there_any_more() {
        ParkedStreamBody before = parked();
        database.asSuperuser("update es.parked_stream set version = 4, highest_version = 4");

        assertThat(note(before)).isFalse();
        assertThat(decisions()).isEmpty();
    }

    @Test
    void a_stream_is_found_as_each_of_its_readers_parks_it() {
        database.pool()
                .query("select es.park('projection x', 'things', 's/1', 'poison', 'never', '', 0, 7, 3, '\\x00')")
                .execute()
                .await()
                .atMost(PATIENCE);

        assertThat(rows.find("things", "s/1", null).await().atMost(PATIENCE)).hasSize(2);
        assertThat(rows.find("things", "s/1", "projection x").await().atMost(PATIENCE))
                .singleElement()
                .satisfies(parked -> assertThat(parked.topic()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update es.parked_stream_decision set reason = 'x'",
                "delete from es.parked_stream_decision",
                "truncate es.parked_stream_decision"
            })
    void what_was_decided_is_not_changed_afterwards_by_anybody(String statement) {
        note(parked());

        assertThatThrownBy(() -> database.asSuperuser(statement)).hasStackTraceContaining("never changed");
    }

    private ParkedStreamBody parked() {
        return rows.find("things", "s/1", null).await().atMost(PATIENCE).getFirst();
    }

    private boolean note(ParkedStreamBody parked) {
        return rows.note(parked, "discard", "administrator-1", "a test message")
                .await()
                .atMost(PATIENCE);
    }

    private List<ParkedDecision> decisions() {
        return rows.decisions(Long.MAX_VALUE, 10).await().atMost(PATIENCE);
    }
}
