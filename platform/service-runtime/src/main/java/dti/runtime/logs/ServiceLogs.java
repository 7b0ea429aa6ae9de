package dti.runtime.logs;

import java.util.List;

/** The logs of a service. A service that has any provides one; one without only keeps what it consumed. */
@FunctionalInterface
public interface ServiceLogs {

    List<PublishedLog> published();
}
