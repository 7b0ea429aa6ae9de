package dti.eventstore.publish;

import dti.eventstore.StoredEvent;
import dti.eventstore.park.EventFaults;

/** An event that cannot be sent in any state of the broker: it has no public form, or its record is refused. */
final class UnsendableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoredEvent event;

    UnsendableEventException(StoredEvent event, Throwable cause) {
        super(EventFaults.reason(cause), cause);
        this.event = event;
    }

    StoredEvent event() {
        return event;
    }
}
