package dti.testsupport;

import dti.localstack.TestServers;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL and Kafka as containers; one pair per JVM, removed when it ends. */
final class ContainerServers {

    /** The image of docker-compose.yml. */
    private static final String POSTGRES_IMAGE = "postgres:18";

    private static final String KAFKA_IMAGE = "apache/kafka:4.3.1";
    private static final int POSTGRES_PORT = 5432;
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "postgres";

    /** A reference, so that the logger and its level are not garbage collected. */
    private static final Logger TESTCONTAINERS = Logger.getLogger("org.testcontainers");

    private static @Nullable TestServers started;

    private ContainerServers() {}

    /** Whether a container engine answers. Logs nothing when there is none. */
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
