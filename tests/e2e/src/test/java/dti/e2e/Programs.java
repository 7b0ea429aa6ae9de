package dti.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs main classes of this checkout to their end, each in a separate JVM, like {@code ./dti}. */
final class Programs {

    /** Covers {@code ./dti up} on a busy machine. */
    private static final int END_AFTER_MINUTES_AT_MOST = 6;

    private final Path root;
    private final Map<String, String> environment;

    Programs(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = environment;
    }

    /** A copy with one more environment variable. */
    Programs with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Programs(root, more);
    }

    /** Returns the output; fails unless the exit status is 0. */
    String run(Path module, String mainClass, String... arguments) {
        return run(command(module, mainClass, arguments));
    }

    /** Returns the output, whatever the exit status. */
    String printed(Path module, String mainClass, String... arguments) {
        return end(command(module, mainClass, arguments)).printed();
    }

    private List<String> command(Path module, String mainClass, String... arguments) {
        Path target = root.resolve(module).resolve("target");
        Path dependencies = target.resolve(module.getFileName() + ".classpath");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.addAll(List.of("-Ddti.root=" + root, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.add("-Dorg.apache.logging.log4j.level=ERROR");
        command.addAll(List.of(
                "-cp", target.resolve("classes") + ":" + text(dependencies).strip(), mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    String run(List<String> command) {
        Ended ended = end(command);
        if (ended.status() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed:\n" + ended.printed());
        }
        return ended.printed();
    }

    /** @param status 1 for a program that did not end in time */
    private record Ended(int status, String printed) {}

    private Ended end(List<String> command) {
        try {
            Path printed = Files.createTempFile("dti-e2e-", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(END_AFTER_MINUTES_AT_MOST, TimeUnit.MINUTES);
            process.destroyForcibly();
            String text = text(printed);
            Files.delete(printed);
            return new Ended(ended ? process.exitValue() : 1, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
