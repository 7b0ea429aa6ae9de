package dti.runtime.request;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** How far a service has followed logs: what {@code Dti-After} waits for. A service that follows any provides one. */
public interface LogProgress {

    /** Whether this service has a copy of what that log says. */
    boolean follows(String log);

    /** True as soon as the position is reached here, false when the time is over before. */
    Uni<Boolean> await(String log, long position, Duration timeout);
}
