package dti.runtime.request;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Reports how far a service has followed logs, for {@code Dti-After}. A service that follows logs provides one
 * implementation.
 */
public interface LogProgress {

    /** Whether this service keeps a copy of the data of this log. */
    boolean follows(String log);

    /** True as soon as this service has reached the position; false when the timeout passes first. */
    Uni<Boolean> await(String log, long position, Duration timeout);
}
