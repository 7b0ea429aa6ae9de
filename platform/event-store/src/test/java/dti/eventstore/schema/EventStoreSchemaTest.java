package dti.eventstore.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dti.eventstore.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventStoreSchemaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path FILES = Path.of("src/main/resources/dti/eventstore/schema");

    private static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.with("things");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void the_index_names_every_file() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(FILES.resolve("index.txt"))).isEqualTo(there);
        }
    }

    @Test
    void migrating_again_changes_nothing_and_adds_new_logs() {
        database.migrate("things", "results");

        List<String> logs = database.pool()
                .query("select log from es.log_head order by log")
                .mapping(row -> row.getString(0))
                .execute()
                .map(rows -> rows.getDelegate().stream().map(String.class::cast).toList())
                .await()
                .atMost(PATIENCE);
        assertThat(logs).containsExactly("results", "things");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into es.log_head (log) values ('mine')",
                "update es.log_head set position = 7",
                "insert into es.event (position) values (1)",
                "update es.event set actor = 'x'",
                "delete from es.event",
                "truncate es.event",
                "update es.relay set position = 0",
                "delete from es.parked_stream",
                "insert into es.parked_stream_decision (log) values ('things')",
                "update es.parked_stream_decision set reason = 'x'",
                "delete from es.parked_stream_decision",
                "update es.projection set position = 0",
                "alter table es.event disable trigger all",
                "select es.create_log('mine')",
                "create table es.mine (id int)"
            })
    void the_app_role_cannot_change_tables_directly(String statement) {
        assertThatThrownBy(
                        () -> database.pool().query(statement).execute().await().atMost(PATIENCE))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void an_invalid_role_name_is_refused() {
        assertThatThrownBy(() -> EventStoreSchema.migrate(database.ownerOf(), "app; drop schema es"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
