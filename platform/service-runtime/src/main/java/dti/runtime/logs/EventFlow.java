package dti.runtime.logs;

import java.util.Map;

/** A carrier of events that runs as long as the service. The health check {@code events} reports each. */
public interface EventFlow {

    /** The number of events not yet carried, by carrier: {@code relay submissions}. */
    Map<String, Long> lags();

    /** The carriers that make no progress, with the reason; empty when all do. */
    Map<String, String> failures();
}
