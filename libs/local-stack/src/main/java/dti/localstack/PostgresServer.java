package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server with its data directory, durable as in production. */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

    /** A cold start after a crash replays its log; a minute is generous for a local stack. */
    private static final Duration START_AT_MOST = Duration.ofSeconds(60);

    private static final Duration STOP_AT_MOST = Duration.ofSeconds(30);
    private static final int PIDFILE_LINES_WITH_PORT = 4;

    private static final List<String> DURABLE_AND_LOCAL = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
            "jit=off",
            "max_wal_size=512MB");

    private final StackHome home;
    private final Path data;

    PostgresServer(StackHome home) {
        this.home = home;
        this.data = home.data("postgres");
    }

    /** The server that already runs on this data directory, also one whose starter was killed. */
    Optional<ProcessHandle> running() {
        return pidFile().stream()
                .map(lines -> Long.parseLong(lines.getFirst().strip()))
                .flatMap(pid -> Processes.living(pid, data.toString()).stream())
                .findFirst();
    }

    /** The port of the running server. */
    Optional<Integer> runningPort() {
        return pidFile()
                .filter(lines -> lines.size() >= PIDFILE_LINES_WITH_PORT)
                .map(lines ->
                        Integer.parseInt(lines.get(PIDFILE_LINES_WITH_PORT - 1).strip()));
    }

    private Optional<List<String>> pidFile() {
        try {
            return Optional.of(Files.readAllLines(data.resolve("postmaster.pid")))
                    .filter(lines -> !lines.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Starts the server, or adopts the running one, and waits until it answers. */
    ProcessHandle start(Port port, List<String> settings) {
        Optional<ProcessHandle> adopted = running();
        if (adopted.isPresent()) {
            awaitAnswer(adopted.get(), runningPort().orElse(port.number()));
            return adopted.get();
        }
        port.requireFree("PostgreSQL");
        Path programs = PostgresBinaries.unpack(home.programs());
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(programs);
        }
        Processes.rotate(home.log("postgres"));
        ProcessHandle started =
                Processes.startDetached(command(programs, port, settings), Map.of(), home.log("postgres"));
        awaitAnswer(started, port.number());
        return started;
    }

    private void initialise(Path programs) {
        Directories.delete(data);
        Path fresh = data.resolveSibling("postgres.new");
        Directories.delete(fresh);
        Directories.create(Objects.requireNonNull(fresh.getParent()));
        Path password = home.keys().resolve("postgres-superuser");
        superuserPassword();
        List<String> command = unprivileged();
        command.addAll(List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (Processes.run(command, home.log("postgres")) != 0) {
            throw new StackException(
                    "PostgreSQL could not make its data directory; see " + home.log("postgres") + hintForRoot());
        }
        move(fresh);
    }

    /** Only a complete data directory gets the final name, so a killed initdb leaves nothing half made. */
    private void move(Path fresh) {
        try {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
            Files.move(fresh, data);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot move " + fresh, e);
        }
    }

    private List<String> command(Path programs, Port port, List<String> settings) {
        List<String> command = unprivileged();
        command.add(programs.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port.number())));
        Stream.concat(DURABLE_AND_LOCAL.stream(), settings.stream()).forEach(setting -> {
            command.add("-c");
            command.add(setting);
        });
        return command;
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is root. */
    private static List<String> unprivileged() {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            String unshare = Processes.executable("unshare")
                    .orElseThrow(() -> new StackException(
                            "PostgreSQL does not run as root here (no `unshare`): run ./dti as an ordinary user"));
            command.addAll(List.of(unshare, "-U"));
        }
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static String hintForRoot() {
        return isRoot() ? " (as root it needs user namespaces: else run ./dti as an ordinary user)" : "";
    }

    private void awaitAnswer(ProcessHandle server, int port) {
        boolean answered = Processes.await(START_AT_MOST, () -> !Processes.isRunning(server) || answers(port));
        if (!answered || !Processes.isRunning(server)) {
            throw new StackException("PostgreSQL does not answer on port " + port + "; see " + home.log("postgres"));
        }
    }

    boolean answers(int port) {
        try (Connection connection = connect(port, "postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=5",
                SUPERUSER,
                superuserPassword());
    }

    String superuserPassword() {
        return Secret.password("DTI_POSTGRES_PASSWORD", home.keys().resolve("postgres-superuser"));
    }

    /** Fast shutdown: running transactions are rolled back, everything committed is on disk. */
    void stop(ProcessHandle server) {
        Processes.signal(server, "INT");
        Processes.awaitEnd(server, STOP_AT_MOST);
    }
}
