package dti.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processes that outlive the one that started them. */
final class Processes {

    private static final Duration POLL = Duration.ofMillis(50);

    /** A day of an idle stack is a tenth of it. */
    private static final long LOG_BYTES_MAX = 20_000_000;

    /** Longer lines are cut where they are only quoted. */
    private static final int LINE_MAX = 200;

    private Processes() {}

    /** Starts a process in a session of its own, so that neither the terminal nor this JVM takes it along. */
    static ProcessHandle startDetached(List<String> command, Map<String, String> environment, Path log) {
        List<String> line = new ArrayList<>();
        executable("setsid").ifPresent(line::add);
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(parent(log));
            return builder.start().toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.getFirst(), e);
        }
    }

    /** Runs a process to its end and returns its exit status. */
    static int run(List<String> command, Path log) {
        try {
            Files.createDirectories(parent(log));
            return new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for " + command.getFirst(), e);
        }
    }

    static Optional<String> executable(String name) {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> List.of(path.split(File.pathSeparator)).stream())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** A living process with this id whose command line mentions the marker; ids are reused, command lines are not. */
    static Optional<ProcessHandle> living(long pid, String marker) {
        return ProcessHandle.of(pid)
                .filter(Processes::isRunning)
                .filter(handle -> commandLine(handle).contains(marker));
    }

    /** Whether it runs; a zombie nobody has reaped yet does not. */
    static boolean isRunning(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return false;
        }
        Path stat = Path.of("/proc", Long.toString(handle.pid()), "stat");
        try {
            String text = Files.readString(stat);
            return !text.substring(text.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return handle.isAlive();
        }
    }

    static String commandLine(ProcessHandle handle) {
        Path file = Path.of("/proc", Long.toString(handle.pid()), "cmdline");
        try {
            return Files.readString(file).replace('\0', ' ');
        } catch (IOException e) {
            return handle.info().commandLine().orElse("");
        }
    }

    /** Each argument for itself, the program first; empty where the system does not tell. */
    static List<String> arguments(ProcessHandle handle) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException e) {
            return List.of(handle.info().commandLine().orElse("").split(" "));
        }
    }

    /** Whether an argument is exactly this, not only mentioned by somebody who looks at it. */
    static boolean hasArgument(ProcessHandle handle, String argument) {
        return arguments(handle).contains(argument);
    }

    /** What it was started with; empty where the system does not tell. */
    static Map<String, String> environment(ProcessHandle handle) {
        try {
            return Stream.of(Files.readString(Path.of("/proc", Long.toString(handle.pid()), "environ"))
                            .split("\0"))
                    .filter(entry -> entry.indexOf('=') > 0)
                    .collect(Collectors.toMap(
                            entry -> entry.substring(0, entry.indexOf('=')),
                            entry -> entry.substring(entry.indexOf('=') + 1),
                            (first, second) -> first));
        } catch (IOException e) {
            return Map.of();
        }
    }

    /** The last line somebody wrote to a log that says anything, to go with its place. */
    static String lastWords(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank())
                    .filter(line -> !line.startsWith("\t"))
                    .reduce((first, second) -> second)
                    .map(line -> line.length() <= LINE_MAX ? line : line.substring(0, LINE_MAX) + "…")
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    static Instant startedAt(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    /** Sends a signal by name, for those that {@link ProcessHandle} does not know. */
    static void signal(ProcessHandle handle, String signal) {
        run(List.of("/bin/sh", "-c", "kill -" + signal + " " + handle.pid()), Path.of("/dev/null"));
    }

    /** Waits for the end of a process, then kills it. True if it ended by itself. */
    static boolean awaitEnd(ProcessHandle handle, Duration atMost) {
        boolean ended = await(atMost, () -> !isRunning(handle));
        if (!ended) {
            handle.destroyForcibly();
            await(Duration.ofSeconds(5), () -> !isRunning(handle));
        }
        return ended;
    }

    static boolean await(Duration atMost, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(atMost);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting", e);
        }
    }

    /** Keeps one old log, so that logs do not grow for ever. */
    static void rotate(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rotate " + log, e);
        }
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }
}
