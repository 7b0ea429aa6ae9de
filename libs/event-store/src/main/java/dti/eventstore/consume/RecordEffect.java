package dti.eventstore.consume;

import dti.eventstore.consume.ParkedStream.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** What one record does, within a transaction: its effect, or a parked stream, or nothing. */
final class RecordEffect {

    private static final Logger LOG = Logger.getLogger(RecordEffect.class);
    private static final int REASON_LENGTH_MAX = 2_000;

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
            case EventRecord.Readable(ConsumedEvent event) ->
                memory.consume(transaction, event).flatMap(verdict -> follow(verdict, event, transaction));
            case EventRecord.Unreadable unreadable -> parkUnreadable(unreadable, transaction);
        };
    }

    /** Parks the stream of a record that its handler can never apply; holding it tells the watermark that it came. */
    Uni<Void> poisoned(ConsumerRecord<String, String> message, PoisonEventException why, SqlConnection transaction) {
        return switch (EventRecord.of(message)) {
            case EventRecord.Readable(ConsumedEvent event) ->
                park(event, Kind.POISON, reason(why), transaction)
                        .chain(() -> memory.consume(transaction, event))
                        .replaceWithVoid();
            case EventRecord.Unreadable unreadable -> parkUnreadable(unreadable, transaction);
        };
    }

    /** The poison among a failure's causes, if that is what it is. */
    static Optional<PoisonEventException> poison(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PoisonEventException poison) {
                return Optional.of(poison);
            }
        }
        return Optional.empty();
    }

    private Uni<Void> follow(Verdict verdict, ConsumedEvent event, SqlConnection transaction) {
        return switch (verdict) {
            case APPLY -> handler.apply(event, transaction);
            case DROP, HOLD -> Uni.createFrom().voidItem();
            case FORK -> park(event, Kind.FORK, "contradicts the history seen before", transaction);
            case HOLE -> park(event, Kind.HOLE, "earlier versions did not come", transaction);
        };
    }

    private Uni<Void> park(ConsumedEvent event, Kind kind, String reason, SqlConnection transaction) {
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
        return memory.park(transaction, event, kind, reason);
    }

    private Uni<Void> parkUnreadable(EventRecord.Unreadable unreadable, SqlConnection transaction) {
        LOG.errorf(
                "consumer %s: holds an unreadable record (%s-%s): %s",
                handler.consumer(), unreadable.message().topic(), unreadable.place(), unreadable.reason());
        alarm.run();
        return memory.park(transaction, unreadable);
    }

    private static String reason(PoisonEventException why) {
        String text = String.valueOf(why.getMessage());
        return text.length() <= REASON_LENGTH_MAX ? text : text.substring(0, REASON_LENGTH_MAX);
    }
}
