package dti.testsupport;

import dti.localstack.TestServers;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same servers as containers; one pair per JVM, removed with it. */
final class ContainerServers {

    /** The images docker-compose.yml uses. */
    private static final String POSTGRES_IMAGE = "postgres:18";

    private static final String KAFKA_IMAGE = "apache/kafka:4.3.1";
    private static final int POSTGRES_PORT = 5432;
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "postgres";

    /** Held, or its level would be forgotten with it. */
    private static final Logger TESTCONTAINERS = Logger.getLogger("org.testcontainers");

    private static @Nullable TestServers started;

    private ContainerServers() {}

    /** Whether an engine answers; a machine without one is not worth a stack trace. */
    static boolean engineAnswers() {
        Level before = TESTCONTAINERS.getLevel();
        TESTCONTAINERS.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            TESTCONTAINERS.setLevel(before);
        }
    }

    @SuppressWarnings("resource") // Testcontainers removes them when the JVM ends
    static synchronized TestServers obtain() {
        if (started != null) {
            return started;
        }
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE)
                .withUsername(SUPERUSER)
                .withPassword(PASSWORD)
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "fsync=on", "-c", "max_connections=300");
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE);
        postgres.start();
        kafka.start();
        TestServers servers = new TestServers(
                postgres.getHost(),
                postgres.getMappedPort(POSTGRES_PORT),
                SUPERUSER,
                PASSWORD,
                kafka.getBootstrapServers().replaceFirst("^PLAINTEXT://", ""));
        started = servers;
        return servers;
    }
}
