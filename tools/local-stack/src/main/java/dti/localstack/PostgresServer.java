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

/** A PostgreSQL server with its data directory and production's durability. */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

    /** A cold start after a crash replays the write-ahead log, which takes minutes on a busy machine. */
    private static final Duration START_AT_MOST = Duration.ofMinutes(5);

    private static final Duration STOP_AT_MOST = Duration.ofSeconds(30);
    private static final int VALID_SECONDS_MAX = 5;

    private static final int PIDFILE_LINES_WITH_PORT = 4;

    /** Children of a killed server end some seconds later; until then no other server can start. */
    private static final int ATTEMPTS = 4;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

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

    /** The server that already runs on this data directory, even if the process that started it was killed. */
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
                    .filter(lines ->
                            !lines.isEmpty() && lines.getFirst().strip().matches("\\d{1,18}"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Starts the server, or adopts the running one, and waits until it answers. Replaces a server that is ending. */
    ProcessHandle start(Port port, List<String> settings) {
        Optional<ProcessHandle> adopted = running();
        if (adopted.isPresent()
                && answersBeforeItEnds(adopted.get(), runningPort().orElse(port.number()))) {
            return adopted.get();
        }
        for (int attempt = 1; ; attempt++) {
            port.requireFreeSoon("PostgreSQL");
            ProcessHandle started = startOnce(port, settings);
            if (answersBeforeItEnds(started, port.number())) {
                return started;
            }
            if (attempt == ATTEMPTS) {
                throw new StackException("PostgreSQL ended while starting; see " + home.log("postgres") + ": "
                        + Processes.lastWords(home.log("postgres")));
            }
            Processes.await(BETWEEN_ATTEMPTS, () -> false);
        }
    }

    private ProcessHandle startOnce(Port port, List<String> settings) {
        Path programs = PostgresBinaries.unpack(home.programs());
        if (!hasData()) {
            initialise(programs);
        }
        deletePidFileOfAnotherProgram();
        Processes.rotate(home.log("postgres"));
        return Processes.startDetached(command(programs, port, settings), Map.of(), home.log("postgres"));
    }

    /** Whether the data directory is initialised. */
    boolean hasData() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /**
     * After a reboot another program may have the killed server's pid, and PostgreSQL would take it for a running
     * server.
     */
    private void deletePidFileOfAnotherProgram() {
        boolean anotherProgram = pidFile().stream()
                .map(lines -> Long.parseLong(lines.getFirst().strip()))
                .anyMatch(pid ->
                        ProcessHandle.of(pid).filter(Processes::isRunning).isPresent());
        if (!anotherProgram) {
            return;
        }
        try {
            Files.delete(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the stale " + data.resolve("postmaster.pid"), e);
        }
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

    /** Only a complete data directory gets the final name, so a killed initdb leaves no partial one. */
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

    /** PostgreSQL refuses to run as root. In its own user namespace it does not see that it is root. */
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

    /** False when the server ended before it answered. */
    private boolean answersBeforeItEnds(ProcessHandle server, int port) {
        boolean decided = Processes.await(START_AT_MOST, () -> !Processes.isRunning(server) || answers(port));
        if (!decided) {
            throw new ServerAwayException("PostgreSQL does not answer on port " + port + "; see " + home.log("postgres")
                    + ": " + Processes.lastWords(home.log("postgres")));
        }
        return Processes.isRunning(server);
    }

    boolean answers(int port) {
        try (Connection connection = connect(port, "postgres")) {
            return connection.isValid(VALID_SECONDS_MAX);
        } catch (SQLException e) {
            return false;
        }
    }

    Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=10&loginTimeout=10",
                SUPERUSER,
                superuserPassword());
    }

    String superuserPassword() {
        return Secret.password("DTI_POSTGRES_PASSWORD", home.keys().resolve("postgres-superuser"));
    }

    /** Fast shutdown: running transactions are rolled back, committed ones are on disk. */
    void stop(ProcessHandle server) {
        Processes.signal(server, "INT");
        Processes.awaitEnd(server, STOP_AT_MOST);
    }
}
