package dti.eventstore;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;

/** Closes resources in parallel, so that closing takes as long as the slowest one and not as long as all of them. */
public final class ParallelClose {

    /**
     * The time limit. A step of a worker takes under a second unless the server it asks is unavailable. Waiting longer
     * gains nothing then: its transaction is rolled back, its lease expires, and its work is repeated. A process must
     * end within 5 s.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(ParallelClose.class);

    private ParallelClose() {}

    /** Closes all. Abandons resources that are not closed in time. */
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
