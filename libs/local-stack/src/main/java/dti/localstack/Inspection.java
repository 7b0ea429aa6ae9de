package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the processes of a stack as they are now. */
final class Inspection {

    private static final long KIB = 1024;

    private final StackHome home;
    private final String ownerPassword;

    Inspection(StackHome home, String ownerPassword) {
        this.home = home;
        this.ownerPassword = ownerPassword;
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
                postgres.answers(postgresPort)));
        entries.add(entry(
                new Subject("kafka", kafkaPort, "127.0.0.1:" + kafkaPort, null),
                kafka.running(),
                new Port(kafkaPort, "DTI_PORT_KAFKA").answers()));
        for (Service service : Service.values()) {
            entries.add(service(service, postgresPort));
        }
        return new StackState(List.copyOf(entries));
    }

    private StackState.Entry service(Service service, int postgresPort) {
        int port = service.port().number();
        String database = "postgresql://" + service.id() + "_owner:" + ownerPassword + "@127.0.0.1:" + postgresPort
                + "/" + service.id();
        return entry(
                new Subject(service.id(), port, "http://127.0.0.1:" + port, database),
                new ServiceProcess(home, service).running(),
                ServiceProcess.isReady(port));
    }

    private record Subject(
            String name, int port, String url, @Nullable String databaseUrl) {}

    private static StackState.Entry entry(Subject subject, Optional<ProcessHandle> process, boolean ready) {
        String health = process.isEmpty() ? "down" : ready ? "up" : "starting";
        return new StackState.Entry(
                subject.name(),
                process.map(ProcessHandle::pid).orElse(null),
                subject.port(),
                subject.url(),
                subject.databaseUrl(),
                process.map(handle -> Processes.startedAt(handle).toString()).orElse(null),
                process.map(Inspection::residentBytes).orElse(0L),
                health);
    }

    /** Of a process and its children. What PostgreSQL's processes share is counted once, where the kernel tells. */
    static long residentBytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(one ->
                        proportionalBytes(one).orElseGet(() -> ownBytes(one).orElse(0L)))
                .sum();
    }

    /** The process's share of what it has in memory; only its own user may ask. */
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
