package dti.eventstore;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the one thread that waits at it; rings while nobody waits count once. */
public final class WakeSignal {

    private final Semaphore rings = new Semaphore(0);

    public void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    /** Returns when it rang, or after the time; true when it rang. */
    public boolean await(Duration patience) throws InterruptedException {
        boolean rang = rings.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        rings.drainPermits();
        return rang;
    }
}
