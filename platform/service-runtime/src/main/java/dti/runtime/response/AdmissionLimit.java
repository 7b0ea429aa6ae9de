package dti.runtime.response;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Admits a bounded number of requests. A place is taken when a request enters, so that requests entering at once are
 * counted, too.
 */
public final class AdmissionLimit {

    private final int max;
    private final Text full;
    private final int retryAfterSeconds;
    private final AtomicInteger taken = new AtomicInteger();

    /** @param full the text of the 503 when no place is free */
    public AdmissionLimit(int max, Text full, int retryAfterSeconds) {
        this.max = max;
        this.full = full;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /**
     * Takes a place, which is held until it is released.
     *
     * @throws ProblemException 503 with {@code Retry-After} when no place is free
     */
    public Place take() {
        if (taken.incrementAndGet() > max) {
            taken.decrementAndGet();
            throw ProblemException.unavailable(full, retryAfterSeconds);
        }
        return new Place();
    }

    public int taken() {
        return taken.get();
    }

    /** A taken place. */
    public final class Place {

        private final AtomicBoolean released = new AtomicBoolean();

        private Place() {}

        /** Gives the place back; further calls have no effect. */
        public void release() {
            if (released.compareAndSet(false, true)) {
                taken.decrementAndGet();
            }
        }
    }
}
