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

/** Starts, stops, pauses and kills the six processes of a stack. */
final class StackProcesses {

    static final List<String> NAMES = List.of("postgres", "kafka", "framework", "scoring", "evidence", "ranking");

    private static final Path LOCAL_STACK = Path.of("tools/local-stack");
    private static final String PROGRAM = "dti.localstack.LocalStackProgram";

    /** The grace period of Kubernetes. */
    private static final Duration ENDS_AT_MOST = Duration.ofSeconds(30);

    /** An idle service has some 30 MB of live objects. The variable overrides options of the command line. */
    private static final String SMALL_HEAP = "-Xms24m -Xmx44m";

    private final Path home;
    private final Programs programs;

    /** The latest handles; a handle detects that its id belongs to another process. */
    private final Map<String, ProcessHandle> handles = new ConcurrentHashMap<>();

    StackProcesses(Path home, Programs programs) {
        this.home = home;
        this.programs = programs;
    }

    /** Runs a verb of the local stack to its end. */
    void program(String... arguments) {
        programs.run(LOCAL_STACK, PROGRAM, arguments);
    }

    /** Returns the output of a verb, also when its exit status is 1. */
    String printed(String... arguments) {
        return programs.printed(LOCAL_STACK, PROGRAM, arguments);
    }

    /** Runs a verb that may start processes, and forgets their old handles. */
    void starting(String... arguments) {
        program(arguments);
        handles.clear();
    }

    /** Starts an ended process. Waits until a server answers, but not until a service does. */
    void start(String process) {
        keepHandle(process, programs.run(LOCAL_STACK, PROGRAM, "start", process));
    }

    /** Keeps the handle; the last line of the output is the process id. */
    private void keepHandle(String process, String printed) {
        long id = Long.parseLong(printed.lines().toList().getLast());
        ProcessHandle.of(id).ifPresent(handle -> handles.put(process, handle));
    }

    /** Kills a service and starts it with too little memory. */
    void starve(String process) {
        kill(process);
        keepHandle(process, programs.with("_JAVA_OPTIONS", SMALL_HEAP).run(LOCAL_STACK, PROGRAM, "start", process));
    }

    /** Kills the process unless it has ended by itself. */
    void endStarved(String process) {
        if (runs(process)) {
            kill(process);
        }
    }

    /** The process ids of the running services. */
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

    /** Kills a process and its children at once. */
    void kill(String process) {
        ProcessHandle handle = handle(process).orElseThrow(() -> new IllegalStateException(process + " does not run"));
        // PostgreSQL must not start new children meanwhile.
        signal("STOP", handle);
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        handle.destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> !handle.isAlive());
    }

    /** Asks a process to end, and kills it after 30 s. Returns whether it ended by itself. */
    boolean end(String process) throws InterruptedException {
        Optional<ProcessHandle> handle = handle(process);
        if (handle.isEmpty()) {
            return true;
        }
        // On TERM PostgreSQL would wait for all clients to disconnect.
        signal(process.equals("postgres") ? "INT" : "TERM", handle.get());
        try {
            handle.get().onExit().get(ENDS_AT_MOST.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            kill(process);
            return false;
        }
    }

    /** Resident memory of the process; 0 where the system does not report it. */
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

    /** Suspends a process and its children, as on a stalled machine, until {@link #resume}. */
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
