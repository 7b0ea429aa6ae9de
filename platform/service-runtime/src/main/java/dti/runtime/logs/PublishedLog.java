package dti.runtime.logs;

import dti.contracts.PublicEvents;
import dti.eventstore.PgEventStore;
import dti.eventstore.publish.Translation;

/**
 * A log of this service, and the topic on which its events are published.
 *
 * @param partitions of its topic when it is created; their number never changes, because order is kept per partition
 * @param translation of a stored event, which is private, to a public event
 */
public record PublishedLog(PgEventStore store, String topic, int partitions, Translation translation) {

    /** A log whose stored events are already public, all of one type. */
    public static PublishedLog asItIsStored(PgEventStore store, int partitions, Class<? extends Record> contract) {
        PublicEvents.PublicEvent told = PublicEvents.of(contract);
        return new PublishedLog(
                store, told.topic(), partitions, event -> new Translation.PublicEvent(told.type(), event.payload()));
    }
}
