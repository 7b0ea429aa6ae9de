package dti.eventstore;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the one thread that waits for it. Several rings without a waiting thread count as one. */
public final class WakeSignal {

    private final Semaphore rings = new Semaphore(0);

    public void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    /**
     * Waits for a ring.
     *
     * @return true when it rang, false after the timeout
     */
    public boolean await(Duration timeout) throws InterruptedException {
        boolean rang = rings.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
        rings.drainPermits();
        return rang;
    }
}
