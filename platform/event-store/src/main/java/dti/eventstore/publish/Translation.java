package dti.eventstore.publish;

import dti.eventstore.StoredEvent;
import dti.eventstore.park.EventFaults;
import java.util.function.Function;

/** Converts a stored event, which is private, to its public form. Every event is published: one record per event. */
@FunctionalInterface
public interface Translation {

    PublicEvent translate(StoredEvent event);

    /**
     * Translates an event, or returns the handler's result when the failure is the event's.
     *
     * @throws RuntimeException any other failure; see {@link EventFaults#isOfEvent}
     */
    default PublicEvent translateOr(StoredEvent event, Function<Throwable, PublicEvent> handler) {
        try {
            return translate(event);
        } catch (RuntimeException | StackOverflowError e) {
            if (EventFaults.isOfEvent(e)) {
                return handler.apply(e);
            }
            throw e;
        }
    }

    /**
     * The public form of an event.
     *
     * @param type the CloudEvents type, for example {@code dti.submissions.event.v1}
     * @param payload JSON text of a record of event-contracts
     */
    record PublicEvent(String type, String payload) {}
}
