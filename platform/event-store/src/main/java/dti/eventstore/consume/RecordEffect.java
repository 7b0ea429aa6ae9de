package dti.eventstore.consume;

import dti.eventstore.Causes;
import dti.eventstore.park.EventFaults;
import dti.eventstore.park.ParkedStream.Kind;
import dti.eventstore.publish.PlaceholderRecord;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** The effect of one record within a transaction: it is applied, parks its stream, or does nothing. */
final class RecordEffect {

    private static final Logger LOG = Logger.getLogger(RecordEffect.class);
    private static final String WITHHELD = "its producer cannot send it yet";

    private final ConsumerMemory memory;
    private final ConsumedEventHandler handler;
    private final Runnable alarm;

    RecordEffect(ConsumerMemory memory, ConsumedEventHandler handler, Runnable alarm) {
        this.memory = memory;
        this.handler = handler;
        this.alarm = alarm;
    }

    Uni<Void> of(ConsumerRecord<String, String> message, SqlConnection transaction) {
        return switch (EventRecord.of(message)) {
            case EventRecord.Readable(ConsumedEvent event)
            when PlaceholderRecord.isWithheld(event.type()) -> withheld(event, transaction);
            case EventRecord.Readable(ConsumedEvent event) ->
                memory.consume(transaction, event).flatMap(verdict -> follow(verdict, event, transaction));
            case EventRecord.Unreadable unreadable -> parkUnreadable(unreadable, transaction);
        };
    }

    /** Parks the stream of a record that its handler cannot apply. The record counts as received. */
    Uni<Void> poisoned(ConsumerRecord<String, String> message, RuntimeException why, SqlConnection transaction) {
        return switch (EventRecord.of(message)) {
            case EventRecord.Readable(ConsumedEvent event) ->
                park(event, Kind.POISON, EventFaults.reason(why), transaction)
                        .chain(() -> memory.consume(transaction, event))
                        .replaceWithVoid();
            case EventRecord.Unreadable unreadable -> parkUnreadable(unreadable, transaction);
        };
    }

    /**
     * Returns whether a failure is the event's: its handler says so, or it is neither an outage nor a fault of the
     * process or its code.
     */
    static boolean isOfEvent(Throwable failure) {
        return Causes.of(failure).stream().anyMatch(PoisonEventException.class::isInstance)
                || EventFaults.isOfEvent(failure);
    }

    private Uni<Void> withheld(ConsumedEvent event, SqlConnection transaction) {
        return memory.withheld(transaction, event, WITHHELD)
                .invoke(parked -> {
                    if (parked) {
                        alarm(event, Kind.HOLE, WITHHELD);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> follow(Verdict verdict, ConsumedEvent event, SqlConnection transaction) {
        return switch (verdict) {
            case APPLY ->
                PlaceholderRecord.isLeftOut(event.type())
                        ? Uni.createFrom().voidItem()
                        : handler.apply(event, transaction);
            case DROP, HOLD -> Uni.createFrom().voidItem();
            case FORK -> park(event, Kind.FORK, "contradicts the history seen before", transaction);
            case HOLE -> park(event, Kind.HOLE, "earlier versions did not come", transaction);
        };
    }

    private Uni<Void> park(ConsumedEvent event, Kind kind, String reason, SqlConnection transaction) {
        alarm(event, kind, reason);
        return memory.park(transaction, event, kind, reason);
    }

    private void alarm(ConsumedEvent event, Kind kind, String reason) {
        LOG.errorf(
                "consumer %s: parks stream %s of %s at version %d (%s-%d@%d): %s: %s",
                handler.consumer(),
                event.stream(),
                event.log(),
                event.version().value(),
                event.topic(),
                event.partition(),
                event.offset(),
                kind,
                reason);
        alarm.run();
    }

    private Uni<Void> parkUnreadable(EventRecord.Unreadable unreadable, SqlConnection transaction) {
        LOG.errorf(
                "consumer %s: holds an unreadable record (%s-%s): %s",
                handler.consumer(), unreadable.message().topic(), unreadable.place(), unreadable.reason());
        alarm.run();
        return memory.park(transaction, unreadable);
    }
}
