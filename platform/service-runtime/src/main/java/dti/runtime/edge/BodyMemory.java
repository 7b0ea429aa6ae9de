package dti.runtime.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** The bytes of all bodies held in memory at once: many small senders must not add up to what one may not send. */
@ApplicationScoped
public class BodyMemory {

    /** A twentieth of the smallest heap shipped (160 MB); what is made of a body takes some ten times its bytes. */
    static final long BYTES_MAX = 8L * 1024 * 1024;

    private final AtomicLong held = new AtomicLong();

    /** False, and nothing taken, where there is no room. */
    boolean take(int bytes) {
        if (held.addAndGet(bytes) <= BYTES_MAX) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }

    long held() {
        return held.get();
    }
}
