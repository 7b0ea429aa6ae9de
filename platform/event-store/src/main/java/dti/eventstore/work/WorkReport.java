package dti.eventstore.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a piece of background work when it was asked for.
 *
 * @param alive whether its thread runs
 * @param sinceSuccess the time since its last successful step, or since its start
 * @param lastSuccess the moment of that step; empty before the first
 * @param failingSince the moment since which every step has failed; empty when the last one succeeded
 * @param failure the failure of the last step
 * @param doing what it does or waits for, in words
 * @param hangs whether a step exceeds its limit, or the next step does not begin
 */
public record WorkReport(
        String name,
        boolean alive,
        Duration sinceSuccess,
        Optional<Instant> lastSuccess,
        Optional<Instant> failingSince,
        Optional<Throwable> failure,
        String doing,
        boolean hangs) {

    /** The trouble of the work; empty when it has none. */
    public Optional<String> trouble() {
        if (!alive) {
            return Optional.of(
                    "has ended" + failure.map(why -> " by " + why).orElse("") + "; it is started anew within seconds");
        }
        if (hangs) {
            return Optional.of("hangs: " + doing);
        }
        return failure.map(
                why -> "fails since " + failingSince.map(Instant::toString).orElse("now") + ": " + words(why));
    }

    /** Returns one line for an operator. */
    public String line() {
        String success = lastSuccess.map(at -> "last success " + at).orElse("no success yet");
        return trouble().map(what -> what + "; ").orElse("") + success + "; " + doing;
    }

    private static String words(Throwable failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
