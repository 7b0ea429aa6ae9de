package dti.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keeper: a small process beside a stack that restarts processes that ended by themselves, from {@code ./dti up} to
 * {@code ./dti down}. The pause before a restart doubles, up to a minute, while a process lives less than a minute. Its
 * arguments are the directory of the stack, which also identifies its keeper, and the services that it leaves to
 * {@code ./dti dev}.
 */
final class StackSupervisor {

    /** {@code off} disables the keeper, for tests that end processes on purpose. */
    static final String VARIABLE = "DTI_KEEPER";

    /**
     * System property of a start requested by the keeper: the keeper's process id. Without that process the start is
     * void.
     */
    static final String REQUESTED_BY = "dti.keeper";

    static final List<String> NAMES = List.of("postgres", "kafka", "framework", "scoring", "evidence", "ranking");

    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(60);

    /** A process that lived this long started well, and is restarted without a pause. */
    private static final Duration LIVES_AT_LEAST = Duration.ofSeconds(60);

    private static final Duration STOP_AT_MOST = Duration.ofSeconds(5);

    /** The keeper only checks and waits. */
    private static final List<String> TINY =
            List.of("-Xmx16m", "-Xss256k", "-XX:ReservedCodeCacheSize=8m", "-XX:+ExitOnOutOfMemoryError");

    private final StackHome home;
    private final String process;
    private @Nullable ProcessHandle watched;
    private Instant startedAt = Instant.EPOCH;
    private Duration pause = CHECK_EVERY;

    private StackSupervisor(StackHome home, String process) {
        this.home = home;
        this.process = process;
    }

    /** @param arguments the directory of the stack, and the services to leave alone */
    public static void main(String[] arguments) throws InterruptedException {
        StackHome home = new StackHome(StackHome.findRoot(), Path.of(arguments[0]));
        List<Thread> watches = new ArrayList<>();
        for (String name : watched(Arrays.asList(arguments))) {
            watches.add(Thread.ofPlatform().name("keep-" + name).start(new StackSupervisor(home, name)::watch));
        }
        for (Thread watch : watches) {
            watch.join();
        }
    }

    static List<String> watched(List<String> arguments) {
        List<String> leftAlone = arguments.subList(1, arguments.size());
        return NAMES.stream().filter(name -> !leftAlone.contains(name)).toList();
    }

    static boolean isWanted() {
        return !"off".equals(System.getenv(VARIABLE));
    }

    static Optional<ProcessHandle> running(StackHome home) {
        return ProcessHandle.allProcesses()
                .filter(Processes::isRunning)
                .filter(handle -> {
                    List<String> arguments = Processes.arguments(handle);
                    return arguments.contains(StackSupervisor.class.getName())
                            && arguments.contains(home.directory().toString());
                })
                .findFirst();
    }

    /** The services that the running keeper does not restart; empty without a keeper. */
    static Set<Service> leftAlone(StackHome home) {
        List<String> arguments = running(home).map(Processes::arguments).orElse(List.of());
        return Arrays.stream(Service.values())
                .filter(service -> arguments.contains(service.id()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Service.class)));
    }

    /** Starts the keeper of a stack, replacing an earlier one. It does not restart the services to leave alone. */
    static void begin(StackHome home, Set<Service> leaveAlone) {
        end(home);
        if (isWanted()) {
            Processes.rotate(home.log("keeper"));
            List<String> jvm = new ArrayList<>(TINY);
            jvm.add("-Ddti.root=" + home.root());
            List<String> arguments = new ArrayList<>(List.of(home.directory().toString()));
            leaveAlone.stream().map(Service::id).forEach(arguments::add);
            Processes.startDetached(
                    ChildJvm.command(jvm, StackSupervisor.class, arguments), Map.of(), home.log("keeper"));
        }
    }

    static void end(StackHome home) {
        running(home).ifPresent(keeper -> {
            keeper.destroy();
            Processes.awaitEnd(keeper, STOP_AT_MOST);
        });
    }

    /** Whether the keeper that requested this start still runs; true when no keeper requested it. */
    static boolean stillWants() {
        String keeper = System.getProperty(REQUESTED_BY);
        return keeper == null
                || ProcessHandle.of(Long.parseLong(keeper))
                        .filter(Processes::isRunning)
                        .isPresent();
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(CHECK_EVERY.toMillis());
                if (!isThere()) {
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isThere() {
        if (watched == null || !Processes.isRunning(watched)) {
            watched = find().orElse(null);
        }
        return watched != null;
    }

    private Optional<ProcessHandle> find() {
        return switch (process) {
            case "postgres" -> new PostgresServer(home).running();
            case "kafka" -> new KafkaServer(home).running();
            default -> new ServiceProcess(home, Service.valueOf(process.toUpperCase(Locale.ROOT))).running();
        };
    }

    private void startAgain() throws InterruptedException {
        String reason = Processes.lastWords(home.log(process));
        boolean lived = Duration.between(startedAt, Instant.now()).compareTo(LIVES_AT_LEAST) > 0;
        pause = lived ? CHECK_EVERY : longer(pause);
        TimeUnit.MILLISECONDS.sleep(lived ? 0 : pause.toMillis());
        Instant began = Instant.now();
        List<String> command = ChildJvm.command(
                List.of(
                        "-Xmx128m",
                        "-Ddti.root=" + home.root(),
                        "-D" + REQUESTED_BY + "=" + ProcessHandle.current().pid()),
                LocalStackProgram.class,
                List.of("start", process));
        int status = Processes.run(command, home.log("keeper"));
        startedAt = Instant.now();
        Optional<ProcessHandle> found = find();
        if (found.isPresent() && Processes.startedAt(found.get()).isAfter(began.minus(CHECK_EVERY))) {
            note(began, reason);
        } else if (found.isEmpty()) {
            System.out.println(began + " " + process + " could not be started (" + status + "), tried again in "
                    + longer(pause).toSeconds() + " s");
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(PAUSE_MAX) < 0 ? doubled : PAUSE_MAX;
    }

    private void note(Instant at, String reason) {
        System.out.println(at + " " + process + " ended by itself and was started again; its last words: " + reason);
        try {
            Restarts.note(home, new Restarts.Restart(at, process, reason));
        } catch (IOException e) {
            System.out.println("cannot record the restart: " + e.getMessage());
        }
    }
}
