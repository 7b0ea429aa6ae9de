package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What the keeper started again, and why, one line each. */
final class Restarts {

    /** Older ones tell nothing about today. */
    private static final Duration TOLD_FOR = Duration.ofHours(24);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int FIELDS = 3;

    private Restarts() {}

    /**
     * One of them.
     *
     * @param reason the last words of the process that ended
     */
    record Restart(Instant at, String process, String reason) {}

    static void note(StackHome home, Restart restart) throws IOException {
        String line = restart.at() + "\t" + restart.process() + "\t"
                + restart.reason().replace('\t', ' ') + "\n";
        Files.writeString(file(home), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Those of the last day, the oldest first. */
    static List<Restart> of(StackHome home, String process) {
        Path file = file(home);
        if (!Files.exists(file)) {
            return List.of();
        }
        Instant since = Instant.now().minus(TOLD_FOR);
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", FIELDS))
                    .filter(fields -> fields.length == FIELDS && fields[1].equals(process))
                    .map(fields -> new Restart(Instant.parse(fields[0]), fields[1], fields[2]))
                    .filter(restart -> restart.at().isAfter(since))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** In words; empty when there was none. */
    static Optional<String> told(List<Restart> restarts) {
        if (restarts.isEmpty()) {
            return Optional.empty();
        }
        Restart last = restarts.getLast();
        return Optional.of("started again " + (restarts.size() == 1 ? "once" : restarts.size() + " times")
                + " within a day, last at " + TIME.format(last.at()) + " UTC; its last words: " + last.reason());
    }

    private static Path file(StackHome home) {
        return home.directory().resolve("restarts");
    }
}
