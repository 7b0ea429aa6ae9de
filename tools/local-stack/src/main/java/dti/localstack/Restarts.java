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

/** The file in which the keeper records each restart and its reason, one line each. */
final class Restarts {

    /** Older restarts are not reported. */
    private static final Duration REPORTED_FOR = Duration.ofHours(24);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int FIELDS = 3;

    private Restarts() {}

    /**
     * One restart.
     *
     * @param reason the last line that the ended process logged
     */
    record Restart(Instant at, String process, String reason) {}

    static void note(StackHome home, Restart restart) throws IOException {
        String line = restart.at() + "\t" + restart.process() + "\t"
                + restart.reason().replace('\t', ' ') + "\n";
        Files.writeString(file(home), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** A process's restarts of the last day, the oldest first. */
    static List<Restart> of(StackHome home, String process) {
        Path file = file(home);
        if (!Files.exists(file)) {
            return List.of();
        }
        Instant since = Instant.now().minus(REPORTED_FOR);
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

    /** One sentence for an operator; empty when there was no restart. */
    static Optional<String> summary(List<Restart> restarts) {
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
