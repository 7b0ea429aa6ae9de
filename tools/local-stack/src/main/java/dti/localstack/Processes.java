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

/** Starts, finds and ends processes that outlive the process that started them. */
final class Processes {

    private static final Duration POLL = Duration.ofMillis(50);

    /** An idle stack logs a tenth of it per day. */
    private static final long LOG_BYTES_MAX = 20_000_000;

    /** Quoted lines are cut to this length. */
    private static final int LINE_MAX = 200;

    private Processes() {}

    /** Starts a process in its own session, so that it outlives both the terminal and this JVM. */
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

    /** A running process with this id whose command line contains the marker; the system reuses ids. */
    static Optional<ProcessHandle> living(long pid, String marker) {
        return ProcessHandle.of(pid)
                .filter(Processes::isRunning)
                .filter(handle -> commandLine(handle).contains(marker));
    }

    /** Whether the process runs; a zombie does not. */
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

    /** The arguments, the program first. Outside Linux, the command line split at spaces. */
    static List<String> arguments(ProcessHandle handle) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException e) {
            return List.of(handle.info().commandLine().orElse("").split(" "));
        }
    }

    /** Whether one argument equals the text; a command line that only contains it does not count. */
    static boolean hasArgument(ProcessHandle handle, String argument) {
        return arguments(handle).contains(argument);
    }

    /** The environment at the start of the process; empty where the system does not show it. */
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

    /** The last line of a log that is neither blank nor part of a stack trace; empty when there is none. */
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

    /** Sends a signal by name, for signals that {@link ProcessHandle} does not know. */
    static void signal(ProcessHandle handle, String signal) {
        run(List.of("/bin/sh", "-c", "kill -" + signal + " " + handle.pid()), Path.of("/dev/null"));
    }

    /** Waits for a process to end, and kills it after the time limit. Returns whether it ended by itself. */
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

    /** Moves a log of more than 20 MB aside, replacing the one moved before. */
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
