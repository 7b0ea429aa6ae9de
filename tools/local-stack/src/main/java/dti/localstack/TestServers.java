package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A real PostgreSQL and a real Kafka for tests. The first JVM starts them, later ones reuse them. They stop with {@link
 * TestServersProgram} or after three hours without use.
 *
 * @param host where PostgreSQL listens
 * @param port where PostgreSQL listens
 * @param superuser of PostgreSQL
 * @param superuserPassword of PostgreSQL
 * @param kafkaBootstrapServers where Kafka listens
 */
public record TestServers(
        String host, int port, String superuser, String superuserPassword, String kafkaBootstrapServers) {

    static final String STATE = "servers.properties";
    private static final Object ONE_AT_A_TIME = new Object();

    /** The servers of this checkout, or those that the environment names with {@code DTI_STACK=external}. */
    public static TestServers obtain() {
        if ("external".equals(System.getenv("DTI_STACK"))) {
            return external(TestServers::required);
        }
        StackHome home = StackHome.test(StackHome.findRoot());
        synchronized (ONE_AT_A_TIME) {
            return locked(home, () -> running(home).orElseGet(() -> start(home)));
        }
    }

    /** Reads host:port, superuser and password of PostgreSQL and bootstrap servers of Kafka from the environment. */
    static TestServers external(UnaryOperator<String> environment) {
        String address = environment.apply("DTI_TEST_POSTGRES");
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new StackException("DTI_TEST_POSTGRES is '" + address + "', host:port is needed");
        }
        return new TestServers(
                address.substring(0, colon),
                Integer.parseInt(address.substring(colon + 1)),
                environment.apply("DTI_TEST_POSTGRES_USER"),
                environment.apply("DTI_TEST_POSTGRES_PASSWORD"),
                environment.apply("KAFKA_BOOTSTRAP_SERVERS"));
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new StackException("DTI_STACK=external needs " + variable + " in the environment");
        }
        return value;
    }

    private static Optional<TestServers> running(StackHome home) {
        return read(home).filter(servers -> {
            Path state = home.directory().resolve(STATE);
            boolean alive = new PostgresServer(home).answers(servers.port)
                    && servers.kafkaPort().answers();
            if (alive) {
                touch(state);
            }
            return alive;
        });
    }

    private Port kafkaPort() {
        int colon = kafkaBootstrapServers.lastIndexOf(':');
        return new Port(Integer.parseInt(kafkaBootstrapServers.substring(colon + 1)), "KAFKA_BOOTSTRAP_SERVERS");
    }

    private static void touch(Path state) {
        try {
            Files.setLastModifiedTime(state, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestServers start(StackHome home) {
        Path log = home.log("start");
        List<String> command =
                ChildJvm.command(List.of("-Ddti.root=" + home.root()), TestServersProgram.class, List.of("start"));
        if (Processes.run(command, log) != 0) {
            throw new StackException("The test servers did not start; see " + log);
        }
        return read(home).orElseThrow(() -> new StackException("The test servers left no address; see " + log));
    }

    private static Optional<TestServers> read(StackHome home) {
        return state(home)
                .map(properties -> new TestServers(
                        "127.0.0.1",
                        Integer.parseInt(properties.getProperty("postgres.port")),
                        PostgresServer.SUPERUSER,
                        new PostgresServer(home).superuserPassword(),
                        "127.0.0.1:" + properties.getProperty("kafka.port")));
    }

    static Optional<Properties> state(StackHome home) {
        Path file = home.directory().resolve(STATE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return Optional.of(properties);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Runs the action in only one JVM of this checkout at a time. */
    private static TestServers locked(StackHome home, Supplier<TestServers> action) {
        Path file = Directories.create(home.directory()).resolve("lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new StackException("Lost the lock " + file);
            }
            return action.get();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file, e);
        }
    }

    /**
     * Creates an empty database with an owner and an app role from {@code deploy/postgres}. Drops unused databases of
     * earlier runs with the same prefix.
     *
     * @param prefix lower case letters and underscores; names the test
     */
    public FreshDatabase freshDatabase(String prefix) {
        String name = FreshNames.next(prefix);
        FreshNames.dropForgotten(prefix, this::connect);
        new Databases(StackHome.findRoot(), this::connect).ensure(name, new Databases.Passwords("owner", "app"));
        return new FreshDatabase(host, port, name, name + "_owner", "owner", name + "_app", "app");
    }

    /** Connects as superuser, for tests that act as the database's operator. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + host + ":" + port + "/" + database, superuser, superuserPassword);
    }

    /** Creates all topics of {@code deploy/kafka/topics.json} under a prefix. */
    public void createTopics(String prefix) {
        new KafkaTopics(StackHome.findRoot(), prefix).ensure(kafkaBootstrapServers);
    }
}
