package dti.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Prints every two seconds what the program waits for. */
final class Progress {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final PrintStream out;
    private final Instant startedAt = Instant.now();
    private Instant lastOutputAt = startedAt;

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String what) {
        out.println(what);
        lastOutputAt = Instant.now();
    }

    /** Called while waiting; prints if the last output is two seconds old. */
    void waitingFor(String what) {
        if (Duration.between(lastOutputAt, Instant.now()).compareTo(EVERY) >= 0) {
            say("  … " + elapsed().toSeconds() + " s, waiting for " + what);
        }
    }

    Duration elapsed() {
        return Duration.between(startedAt, Instant.now());
    }
}
