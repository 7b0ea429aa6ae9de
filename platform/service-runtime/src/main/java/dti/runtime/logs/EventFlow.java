package dti.runtime.logs;

import java.util.Map;

/** Something that carries events as long as the service runs; each is told of by the health check {@code events}. */
public interface EventFlow {

    /** How many events are still to come, by what is to carry them: {@code relay submissions}. */
    Map<String, Long> lags();

    /** What does not get on, and why; empty when all does. */
    Map<String, String> failures();
}
