package dti.eventstore.work;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches the heartbeats of a lease's holder. It reads no clock but its own: it counts how long it has seen the same
 * beat, by a monotonic clock of its own process.
 *
 * @param <B> what a beat looks like; every beat differs from those before it
 */
public final class HeartbeatWatch<B> {

    private final Duration lease;
    private final LongSupplier nanos;
    private @Nullable B seen;
    private long sinceNanos;

    /** A watch that has seen nothing yet. */
    public HeartbeatWatch(Duration lease) {
        this(lease, System::nanoTime);
    }

    HeartbeatWatch(Duration lease, LongSupplier nanos) {
        this.lease = lease;
        this.nanos = nanos;
    }

    /** Notes the beat that is seen now. */
    public synchronized void see(B beat) {
        if (!Objects.equals(seen, beat)) {
            seen = beat;
            sinceNanos = nanos.getAsLong();
        }
    }

    /** The beat that has been seen for the length of the lease: its holder is taken as gone. */
    public synchronized Optional<B> stale() {
        return Optional.ofNullable(seen).filter(beat -> nanos.getAsLong() - sinceNanos >= lease.toNanos());
    }
}
