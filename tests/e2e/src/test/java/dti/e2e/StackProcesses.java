package dti.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The six processes of a stack, and what happens to processes. */
final class StackProcesses {

    static final List<String> NAMES = List.of("postgres", "kafka", "framework", "scoring", "evidence", "ranking");

    private static final Path LOCAL_STACK = Path.of("tools/local-stack");
    private static final String PROGRAM = "dti.localstack.LocalStackProgram";

    /** What Kubernetes gives, too. */
    private static final Duration ENDS_AT_MOST = Duration.ofSeconds(30);

    /** A service that does nothing has some 30 MB of live objects; this option overrides those of the command line. */
    private static final String SMALL_HEAP = "-Xms24m -Xmx44m";

    private final Path home;
    private final Programs programs;

    /** As last started; a handle knows when its id is somebody else's. */
    private final Map<String, ProcessHandle> handles = new ConcurrentHashMap<>();

    StackProcesses(Path home, Programs programs) {
        this.home = home;
        this.programs = programs;
    }

    /** Runs a verb of the local stack to its end. */
    void program(String... arguments) {
        programs.run(LOCAL_STACK, PROGRAM, arguments);
    }

    /** What a verb prints, also one that ends with 1 because something is bad. */
    String printed(String... arguments) {
        return programs.printed(LOCAL_STACK, PROGRAM, arguments);
    }

    /** The same for one that may start processes, and writes down which there are. */
    void starting(String... arguments) {
        program(arguments);
        handles.clear();
    }

    /** Starts one that has ended: a server answers then, a service does not yet. */
    void start(String process) {
        begun(process, programs.run(LOCAL_STACK, PROGRAM, "start", process));
    }

    /** The last line of what starting it printed is its id. */
    private void begun(String process, String printed) {
        long id = Long.parseLong(printed.lines().toList().getLast());
        ProcessHandle.of(id).ifPresent(handle -> handles.put(process, handle));
    }

    /** Kills a service and starts it with less memory than its work takes. */
    void starve(String process) {
        kill(process);
        begun(process, programs.with("_JAVA_OPTIONS", SMALL_HEAP).run(LOCAL_STACK, PROGRAM, "start", process));
    }

    /** Unless it ended by itself. */
    void endStarved(String process) {
        if (runs(process)) {
            kill(process);
        }
    }

    /** Of the services that run. */
    Map<Service, Long> ids() {
        Map<Service, Long> ids = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            handle(service.process()).ifPresent(handle -> ids.put(service, handle.pid()));
        }
        return ids;
    }

    boolean runs(String process) {
        return handle(process).isPresent();
    }

    /** Kills a process so that it cannot say goodbye. */
    void kill(String process) {
        ProcessHandle handle = handle(process).orElseThrow(() -> new IllegalStateException(process + " does not run"));
        // Whatever starts children (PostgreSQL) must stand still while they are killed.
        signal("STOP", handle);
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        handle.destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> !handle.isAlive());
    }

    /** Asks a process to end, as whoever installs a new version does, and kills it when it does not. True if it did. */
    boolean end(String process) throws InterruptedException {
        Optional<ProcessHandle> handle = handle(process);
        if (handle.isEmpty()) {
            return true;
        }
        // To PostgreSQL, TERM means to wait until everybody has gone.
        signal(process.equals("postgres") ? "INT" : "TERM", handle.get());
        try {
            handle.get().onExit().get(ENDS_AT_MOST.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            kill(process);
            return false;
        }
    }

    /** Of memory that is really its own; 0 where the system does not tell. */
    long residentBytes(String process) {
        Path status = Path.of(
                "/proc", Long.toString(handle(process).map(ProcessHandle::pid).orElse(0L)), "status");
        return !Files.isReadable(status)
                ? 0
                : Programs.text(status)
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .sum();
    }

    /** Stops a process where it stands, as a machine does that is out of breath; {@link #resume} lets it go on. */
    void pause(String process) {
        everyProcess(process, "STOP");
    }

    void resume(String process) {
        everyProcess(process, "CONT");
    }

    private void everyProcess(String process, String signal) {
        handle(process)
                .ifPresent(handle ->
                        Stream.concat(Stream.of(handle), handle.descendants()).forEach(one -> signal(signal, one)));
    }

    private void signal(String signal, ProcessHandle handle) {
        programs.run(List.of("/bin/sh", "-c", "kill -" + signal + " " + handle.pid() + " || true"));
    }

    private Optional<ProcessHandle> handle(String process) {
        return Optional.ofNullable(handles.get(process))
                .or(() -> {
                    Optional<ProcessHandle> first = ProcessHandle.of(writtenDown(process));
                    first.ifPresent(handle -> handles.put(process, handle));
                    return first;
                })
                .filter(ProcessHandle::isAlive);
    }

    private long writtenDown(String process) {
        return Json.items(Json.read(Programs.text(home.resolve("state.json"))).path("processes"))
                .filter(entry -> entry.path("name").asText().equals(process))
                .mapToLong(entry -> entry.path("pid").asLong())
                .findFirst()
                .orElseThrow();
    }
}
