package dti.runtime.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes of all bodies held in memory. It bounds their sum, so that many small requests cannot use the memory
 * that one large request may not.
 */
@ApplicationScoped
public class BodyMemory {

    /** A twentieth of the smallest heap shipped (160 MB); parsing a body takes some ten times its bytes. */
    static final long BYTES_MAX = 8L * 1024 * 1024;

    private final AtomicLong held = new AtomicLong();

    /** Reserves bytes; false, with nothing reserved, when there is no room. */
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
