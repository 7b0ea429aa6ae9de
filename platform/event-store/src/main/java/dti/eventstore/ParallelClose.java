package dti.eventstore;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;

/** Closes what runs beside each other beside each other, so that an end takes as long as the slowest and not as all of them. */
public final class ParallelClose {

    /**
     * Each step of a worker is under a second unless what it asks is away; then nothing is gained by waiting: its transaction
     * is undone, its lease runs out, and what it did is done again. A process is to be gone within 5 s.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(ParallelClose.class);

    private ParallelClose() {}

    /** Closes all, and leaves behind what is not closed in time. */
    public static void all(Collection<? extends AutoCloseable> running) {
        List<Thread> closing = running.stream()
                .map(each -> Thread.ofVirtual().name("closing").start(() -> close(each)))
                .toList();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread each : closing) {
                if (!each.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())))) {
                    LOG.warnf("not closed within %s, left behind", PATIENCE);
                }
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            LOG.warnf(e, "closing failed");
        }
    }
}
