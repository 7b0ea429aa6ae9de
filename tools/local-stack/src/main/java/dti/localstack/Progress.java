package dti.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells a waiting person every two seconds what is being waited for. */
final class Progress {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final PrintStream out;
    private final Instant begun = Instant.now();
    private Instant told = begun;

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String what) {
        out.println(what);
        told = Instant.now();
    }

    /** Called while waiting; speaks when the last word is two seconds old. */
    void waitingFor(String what) {
        if (Duration.between(told, Instant.now()).compareTo(EVERY) >= 0) {
            say("  … " + elapsed().toSeconds() + " s, waiting for " + what);
        }
    }

    Duration elapsed() {
        return Duration.between(begun, Instant.now());
    }
}
