package dti.runtime.response;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A bounded number of places. One is taken when a request enters, so that those who enter together are counted, too. */
public final class AdmissionLimit {

    private final int max;
    private final Text full;
    private final int retryAfterSeconds;
    private final AtomicInteger taken = new AtomicInteger();

    /** @param full what one is told for whom there is none */
    public AdmissionLimit(int max, Text full, int retryAfterSeconds) {
        this.max = max;
        this.full = full;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /**
     * A place until it is released.
     *
     * @throws ProblemException 503 with {@code Retry-After} where none is free
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

    /** One place. */
    public final class Place {

        private final AtomicBoolean released = new AtomicBoolean();

        private Place() {}

        /** Gives it back, once however often it is called. */
        public void release() {
            if (released.compareAndSet(false, true)) {
                taken.decrementAndGet();
            }
        }
    }
}
