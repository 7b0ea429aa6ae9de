package dti.eventstore.work;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches the heartbeats of a lease's holder. It compares no clocks: it measures how long it has seen the same beat, by
 * its own process's monotonic clock.
 *
 * @param <B> a beat; each differs from all before it
 */
public final class HeartbeatWatch<B> {

    private final Duration lease;
    private final LongSupplier nanos;
    private @Nullable B seen;
    private long sinceNanos;

    /** Creates a watch without a beat. */
    public HeartbeatWatch(Duration lease) {
        this(lease, System::nanoTime);
    }

    HeartbeatWatch(Duration lease, LongSupplier nanos) {
        this.lease = lease;
        this.nanos = nanos;
    }

    /** Records the current beat. */
    public synchronized void see(B beat) {
        if (!Objects.equals(seen, beat)) {
            seen = beat;
            sinceNanos = nanos.getAsLong();
        }
    }

    /** Returns the beat that has not changed for the length of the lease: its holder counts as gone. */
    public synchronized Optional<B> stale() {
        return Optional.ofNullable(seen).filter(beat -> nanos.getAsLong() - sinceNanos >= lease.toNanos());
    }
}
