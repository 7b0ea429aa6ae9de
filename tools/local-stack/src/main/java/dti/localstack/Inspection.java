package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Determines the current state of a stack's processes. */
final class Inspection {

    private static final long KIB = 1024;

    /** A process that has not answered by then is silent, not starting. */
    private static final Duration START_AT_MOST = Duration.ofMinutes(2);

    private final StackHome home;
    private final String ownerPassword;
    private final Set<Service> leftAlone;

    Inspection(StackHome home) {
        this.home = home;
        this.ownerPassword = Secret.known("DTI_DB_OWNER_PASSWORD", home.keys().resolve("database-owner"))
                .orElse("");
        this.leftAlone = StackSupervisor.leftAlone(home);
    }

    StackState look() {
        PostgresServer postgres = new PostgresServer(home);
        KafkaServer kafka = new KafkaServer(home);
        int postgresPort =
                postgres.runningPort().orElse(LocalStack.postgresPort().number());
        int kafkaPort = kafka.runningPort().orElse(LocalStack.kafkaPort().number());
        List<StackState.Entry> entries = new ArrayList<>();
        entries.add(entry(
                new Subject("postgres", postgresPort, "postgresql://127.0.0.1:" + postgresPort, null),
                postgres.running(),
                answer(postgres.answers(postgresPort))));
        entries.add(entry(
                new Subject("kafka", kafkaPort, "127.0.0.1:" + kafkaPort, null),
                kafka.running(),
                answer(new Port(kafkaPort, "DTI_PORT_KAFKA").answers())));
        for (Service service : Service.values()) {
            entries.add(service(service, postgresPort));
        }
        return new StackState(List.copyOf(entries));
    }

    private StackState.Entry service(Service service, int postgresPort) {
        int port = service.port().number();
        String database = "postgresql://" + service.id() + "_owner:" + ownerPassword + "@127.0.0.1:" + postgresPort
                + "/" + service.id();
        Optional<ProcessHandle> process = new ServiceProcess(home, service).running();
        return entry(
                new Subject(service.id(), port, "http://127.0.0.1:" + port, database),
                process,
                process.isPresent()
                        ? condition(port)
                        : leftAlone.contains(service) ? Condition.LEFT : Condition.SILENT);
    }

    private static Condition condition(int port) {
        ServiceHealth ready = ServiceHealth.ask(port, ServiceHealth.READY);
        if (ready.answer() == ServiceHealth.Answer.SILENT) {
            return Condition.SILENT;
        }
        if (!ready.isUp()) {
            return new Condition("not ready", ready.trouble());
        }
        ServiceHealth well = ServiceHealth.ask(port, ServiceHealth.WELL);
        return well.isUp() ? Condition.UP : new Condition("not well", well.trouble());
    }

    private static Condition answer(boolean answers) {
        return answers ? Condition.UP : Condition.SILENT;
    }

    private record Condition(String health, @Nullable String trouble) {

        static final Condition UP = new Condition("up", null);

        /** A young process is expected not to answer yet. */
        static final Condition SILENT = new Condition("starting", null);

        /** The keeper does not start it. */
        static final Condition LEFT = new Condition("down", "is left to ./dti dev; ./dti up starts it");

        Condition of(Optional<ProcessHandle> process) {
            if (process.isEmpty()) {
                return this == LEFT ? this : new Condition("down", "it ended, or was never started");
            }
            Duration age = Duration.between(Processes.startedAt(process.get()), Instant.now());
            return this == SILENT && age.compareTo(START_AT_MOST) > 0
                    ? new Condition("silent", "gives no answer, though it began " + age.toMinutes() + " min ago")
                    : this;
        }
    }

    private record Subject(
            String name, int port, String url, @Nullable String databaseUrl) {}

    private StackState.Entry entry(Subject subject, Optional<ProcessHandle> process, Condition seen) {
        Condition condition = seen.of(process);
        return new StackState.Entry(
                subject.name(),
                process.map(ProcessHandle::pid).orElse(null),
                subject.port(),
                subject.url(),
                subject.databaseUrl(),
                process.map(handle -> Processes.startedAt(handle).toString()).orElse(null),
                process.map(Inspection::residentBytes).orElse(0L),
                condition.health(),
                condition.trouble(),
                Restarts.summary(Restarts.of(home, subject.name())).orElse(null));
    }

    /**
     * Memory of a process and its children. Memory that PostgreSQL's processes share counts once where the kernel
     * reports it.
     */
    static long residentBytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(one ->
                        proportionalBytes(one).orElseGet(() -> ownBytes(one).orElse(0L)))
                .sum();
    }

    /** The proportional set size; only the process's own user may read it. */
    private static Optional<Long> proportionalBytes(ProcessHandle process) {
        return kibibytes(process, "smaps_rollup", "Pss:");
    }

    private static Optional<Long> ownBytes(ProcessHandle process) {
        return kibibytes(process, "status", "VmRSS:");
    }

    private static Optional<Long> kibibytes(ProcessHandle process, String file, String label) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), file))) {
            return lines.filter(line -> line.startsWith(label))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
