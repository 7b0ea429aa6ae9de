package dti.wiring;

import dti.eventstore.PgEventStore;
import dti.eventstore.publish.Translation;

/**
 * A log of this service, and how others learn of its events.
 *
 * @param partitions of its topic where it has to be made; they never change: order is kept per partition
 * @param translation of a stored event, which is private, to what others see
 */
public record PublishedLog(PgEventStore store, String topic, int partitions, Translation translation) {

    /** A log whose stored events are the contract already, all of one type. */
    public static PublishedLog asItIsStored(PgEventStore store, String topic, int partitions, String type) {
        return new PublishedLog(store, topic, partitions, event -> new Translation.PublicEvent(type, event.payload()));
    }
}
