package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final Path ROOT = StackHome.findRoot();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        PostgresServer server = new PostgresServer(new StackHome(ROOT, directory));
        server.running().ifPresent(server::stop);
    }

    @Test
    void a_running_server_is_adopted_by_a_later_start() {
        StackHome home = new StackHome(ROOT, directory);
        ProcessHandle first = new PostgresServer(home).start(Port.free("P"), List.of());

        ProcessHandle second = new PostgresServer(home).start(Port.free("P"), List.of());

        assertThat(second.pid()).isEqualTo(first.pid());
    }

    @Test
    void committed_rows_survive_a_hard_kill() throws SQLException {
        PostgresServer server = new PostgresServer(new StackHome(ROOT, directory));
        Port port = Port.free("P");
        ProcessHandle killed = server.start(port, List.of());
        execute(server, port, "CREATE TABLE kept AS SELECT 42 AS answer");

        killed.destroyForcibly();
        assertThat(Processes.await(Duration.ofSeconds(10), () -> !Processes.isRunning(killed)))
                .isTrue();
        assertThat(Processes.await(Duration.ofSeconds(10), port::isFree)).isTrue();
        ProcessHandle restarted = server.start(port, List.of());

        assertThat(restarted.pid()).isNotEqualTo(killed.pid());
        assertThat(answer(server, port)).isEqualTo(42);
    }

    @Test
    void an_incomplete_unpacked_copy_is_replaced() throws IOException {
        Path whole = PostgresBinaries.unpack(directory);
        Files.delete(whole.resolve(".complete"));
        Files.delete(whole.resolve("bin/postgres"));
        Files.writeString(whole.resolve("rest-of-a-broken-one"), "");

        Path again = PostgresBinaries.unpack(directory);

        assertThat(again).isEqualTo(whole);
        assertThat(again.resolve("bin/postgres")).isExecutable();
        assertThat(again.resolve("rest-of-a-broken-one")).doesNotExist();
    }

    private static void execute(PostgresServer server, Port port, String sql) throws SQLException {
        try (Connection connection = server.connect(port.number(), "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int answer(PostgresServer server, Port port) throws SQLException {
        try (Connection connection = server.connect(port.number(), "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = Objects.requireNonNull(statement.executeQuery("SELECT answer FROM kept"))) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
