package dti.eventstore.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a piece of work. The worker writes it; a reader measures it with the reader's own reading of a
 * monotonic clock.
 */
public final class WorkProgress {

    private final String name;
    private final Duration stepLimit;
    private final LongSupplier nanos;
    private volatile State state;

    /**
     * Creates the progress of work that has not begun.
     *
     * @param stepLimit the time after which a step counts as hanging
     */
    public WorkProgress(String name, Duration stepLimit) {
        this(name, stepLimit, System::nanoTime);
    }

    WorkProgress(String name, Duration stepLimit, LongSupplier nanos) {
        this.name = name;
        this.stepLimit = stepLimit;
        this.nanos = nanos;
        long now = nanos.getAsLong();
        this.state = new State(false, now, Duration.ZERO, now, null, null);
    }

    /**
     * The state at one moment.
     *
     * @param sinceNanos when the step or the rest began
     * @param rest the planned length of the rest
     */
    private record State(
            boolean stepping,
            long sinceNanos,
            Duration rest,
            long successNanos,
            @Nullable Instant successAt,
            @Nullable Failure failure) {}

    private record Failure(Throwable cause, Instant since) {}

    /** Records the begin of a step. */
    public void begin() {
        State was = state;
        state = new State(true, nanos.getAsLong(), Duration.ZERO, was.successNanos(), was.successAt(), was.failure());
    }

    /** Records progress of a long step: its limit counts from now. */
    public void goOn() {
        State was = state;
        state = new State(true, nanos.getAsLong(), was.rest(), was.successNanos(), was.successAt(), was.failure());
    }

    /** Records the success of a step. Returns true when the step before had failed. */
    public boolean succeed(Duration rest) {
        State was = state;
        long now = nanos.getAsLong();
        state = new State(false, now, rest, now, Instant.now(), null);
        return was.failure() != null;
    }

    /** Records the failure of a step. Returns true when the step before had not failed. */
    public boolean fail(Throwable cause, Duration rest) {
        State was = state;
        Failure first = was.failure();
        state = new State(
                false,
                nanos.getAsLong(),
                rest,
                was.successNanos(),
                was.successAt(),
                new Failure(cause, first == null ? Instant.now() : first.since()));
        return first == null;
    }

    public Optional<Throwable> failure() {
        return Optional.ofNullable(state.failure()).map(Failure::cause);
    }

    /** Reports the current state. */
    public WorkReport report(boolean alive) {
        State seen = state;
        long now = nanos.getAsLong();
        Duration lasting = Duration.ofNanos(now - seen.sinceNanos());
        Optional<Failure> failure = Optional.ofNullable(seen.failure());
        return new WorkReport(
                name,
                alive,
                Duration.ofNanos(now - seen.successNanos()),
                Optional.ofNullable(seen.successAt()),
                failure.map(Failure::since),
                failure.map(Failure::cause),
                doing(seen, lasting),
                lasting.compareTo(seen.rest().plus(stepLimit)) > 0);
    }

    private String doing(State seen, Duration lasting) {
        return seen.stepping()
                ? "in a step for " + lasting.toSeconds() + " s, the limit is " + stepLimit.toSeconds() + " s"
                : "waits for its next step for " + lasting.toSeconds() + " s";
    }
}
