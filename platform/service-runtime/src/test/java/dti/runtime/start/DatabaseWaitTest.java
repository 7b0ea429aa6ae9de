package dti.runtime.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dti.localstack.FreshDatabase;
import dti.localstack.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DatabaseWaitTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final TestServers servers = TestServers.obtain();
    private final FreshDatabase database = servers.freshDatabase("wait");

    @Test
    void a_database_that_lets_both_roles_in_is_not_waited_for() throws InterruptedException {
        wait(Map.of()).await();
    }

    @Test
    void each_refusal_names_its_variable() {
        assertThat(wait(Map.of("DTI_DB_APP_PASSWORD", "wrong")).trouble()).contains("DTI_DB_APP_PASSWORD");
        assertThat(wait(Map.of("DTI_DB_OWNER_PASSWORD", "")).trouble()).contains("DTI_DB_OWNER_PASSWORD");
        assertThat(wait(Map.of("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl() + "_not_there"))
                        .trouble())
                .contains("There is no database")
                .contains("QUARKUS_DATASOURCE_JDBC_URL");
        assertThat(wait(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/x"))
                        .trouble())
                .contains("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void meanwhile_it_is_alive_and_not_ready_and_says_why() throws Exception {
        int port = freePort();
        DatabaseWait wait = wait(Map.of("DTI_DB_APP_PASSWORD", "later", "QUARKUS_HTTP_PORT", Integer.toString(port)));
        Thread waiting = Thread.ofVirtual().start(() -> untilLetIn(wait));

        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> ask(port, "/q/health/ready").body(), body -> body.contains("DTI_DB_APP_PASSWORD"));
        assertThat(ask(port, "/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(ask(port, "/q/health/well").statusCode()).isEqualTo(503);
        assertThat(ask(port, "/q/health/live").statusCode()).isEqualTo(200);
        execute("ALTER ROLE " + database.app() + " PASSWORD 'later'");

        assertThat(waiting.join(SOON)).isTrue();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound())
                    .as("the service's port is left to the service")
                    .isTrue();
        }
    }

    private static void untilLetIn(DatabaseWait wait) {
        try {
            wait.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DatabaseWait wait(Map<String, String> changed) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "DTI_DB_OWNER", database.owner(),
                "DTI_DB_OWNER_PASSWORD", database.ownerPassword(),
                "DTI_DB_APP", database.app(),
                "DTI_DB_APP_PASSWORD", database.appPassword(),
                "QUARKUS_HTTP_HOST", "127.0.0.1"));
        environment.putAll(changed);
        return Objects.requireNonNull(DatabaseWait.of(environment));
    }

    private static HttpResponse<String> ask(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = servers.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
