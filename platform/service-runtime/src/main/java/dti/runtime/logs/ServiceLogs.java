package dti.runtime.logs;

import java.util.List;

/** The logs of a service. A service with logs provides one bean; a service without only stores what it consumes. */
@FunctionalInterface
public interface ServiceLogs {

    List<PublishedLog> published();
}
