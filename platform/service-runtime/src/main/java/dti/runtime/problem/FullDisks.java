package dti.runtime.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Remembers for the health check that a write failed because of a full disk. */
@ApplicationScoped
public class FullDisks {

    /** Monitors query health every minute or so. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final Clock clock;
    private volatile @Nullable Instant seen;

    FullDisks(Clock clock) {
        this.clock = clock;
    }

    void seen() {
        seen = clock.instant();
    }

    /** Whether a request failed because of a full disk within the last five minutes. */
    public boolean seenLately() {
        Instant last = seen;
        return last != null && clock.instant().isBefore(last.plus(REMEMBERED));
    }
}
