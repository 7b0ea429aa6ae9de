package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** Starts and stops the servers that tests share, in a JVM with the broker's class path. */
public final class TestServersProgram {

    /** Memory is allocated as it is touched. A large log keeps checkpoints out of benchmark comparisons. */
    private static final List<String> ROOMY =
            List.of("max_connections=300", "shared_buffers=512MB", "max_wal_size=4GB");

    private static final int ATTEMPTS = 3;

    private TestServersProgram() {}

    /** @param arguments {@code start} or {@code stop} */
    public static void main(String[] arguments) {
        StackHome home = StackHome.test(StackHome.findRoot());
        try {
            switch (arguments.length == 1 ? arguments[0].toLowerCase(Locale.ROOT) : "") {
                case "start" -> start(home);
                case "stop" -> stop(home);
                default -> throw new StackException("start or stop?");
            }
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Starts the servers with empty data. */
    private static void start(StackHome home) {
        stop(home);
        PostgresServer postgres = new PostgresServer(home);
        KafkaServer kafka = new KafkaServer(home);
        Directories.delete(home.directory().resolve("data"));
        for (int attempt = 1; ; attempt++) {
            Port postgresPort = Port.free("DTI_TEST_PORT_POSTGRES");
            Port kafkaPort = Port.free("DTI_TEST_PORT_KAFKA");
            try {
                ProcessHandle database = postgres.start(postgresPort, ROOMY);
                int port = postgres.runningPort().orElse(postgresPort.number());
                ProcessHandle broker = kafka.start(kafkaPort, Port.free("DTI_TEST_PORT_KAFKA_CONTROLLER"));
                write(
                        home,
                        "postgres.port=" + port + "\npostgres.pid=" + database.pid() + "\nkafka.port="
                                + kafkaPort.number() + "\nkafka.pid=" + broker.pid() + "\n");
                return;
            } catch (StackException lostThePort) {
                if (attempt == ATTEMPTS) {
                    throw lostThePort;
                }
            }
        }
    }

    private static void write(StackHome home, String state) {
        Path file = home.directory().resolve(TestServers.STATE);
        Path fresh = home.directory().resolve(TestServers.STATE + ".new");
        try {
            Files.writeString(fresh, state);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** Stops them by their process ids, Kafka first. */
    static void stop(StackHome home) {
        KafkaServer kafka = new KafkaServer(home);
        PostgresServer postgres = new PostgresServer(home);
        kafka.running().ifPresent(kafka::stop);
        postgres.running().ifPresent(postgres::stop);
        try {
            Files.deleteIfExists(home.directory().resolve(TestServers.STATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
