package dti.eventstore.publish;

import dti.eventstore.StoredEvent;

/** Turns a stored event, which is private, into what other services see. One to one: every event is published. */
@FunctionalInterface
public interface Translation {

    PublicEvent translate(StoredEvent event);

    /**
     * What goes out on Kafka.
     *
     * @param type the CloudEvents type, for example {@code dti.submissions.event.v1}
     * @param payload JSON text of a record of event-contracts
     */
    record PublicEvent(String type, String payload) {}
}
