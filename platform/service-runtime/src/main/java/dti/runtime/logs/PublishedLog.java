package dti.runtime.logs;

import dti.contracts.PublicEvents;
import dti.eventstore.PgEventStore;
import dti.eventstore.publish.Translation;

/**
 * A log of this service, and how others learn of its events.
 *
 * @param partitions of its topic where it has to be made; they never change: order is kept per partition
 * @param translation of a stored event, which is private, to what others see
 */
public record PublishedLog(PgEventStore store, String topic, int partitions, Translation translation) {

    /** A log whose stored events are a contract already, all of one type. */
    public static PublishedLog asItIsStored(PgEventStore store, int partitions, Class<? extends Record> contract) {
        PublicEvents.PublicEvent told = PublicEvents.of(contract);
        return new PublishedLog(
                store, told.topic(), partitions, event -> new Translation.PublicEvent(told.type(), event.payload()));
    }
}
