package dti.eventstore.publish;

import dti.eventsourcing.StreamId;
import dti.eventstore.StoredEvent;
import dti.eventstore.park.EventFaults;
import dti.eventstore.park.OmittedEvent;
import dti.eventstore.park.ParkedStream;
import dti.eventstore.park.ParkedStream.Kind;
import dti.eventstore.park.Parking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The parked streams of a relay. Their events stay in the log; placeholder records go to the topic in their place. */
final class RelayParking {

    private static final Logger LOG = Logger.getLogger(RelayParking.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Pool pool;
    private final Parking parking;
    private final Translation translation;
    private final Map<StreamId, ParkedStream> parked = new HashMap<>();
    private final Set<OmittedEvent> leftOut = new HashSet<>();

    RelayParking(Pool pool, Parking parking, Translation translation) {
        this.pool = pool;
        this.parking = parking;
        this.translation = translation;
    }

    /** Loads the parked streams and the left-out events. */
    void load() {
        List<ParkedStream> streams = await(parking.all(pool));
        parked.clear();
        streams.forEach(stream -> parked.put(stream.stream(), stream));
        leftOut.clear();
        leftOut.addAll(await(parking.leftOut(pool)));
    }

    /** Returns the topic's record of an event. */
    Translation.PublicEvent translate(StoredEvent event) {
        if (isHeld(event)) {
            return PlaceholderRecord.withheld();
        }
        return leftOut.contains(OmittedEvent.of(event)) ? PlaceholderRecord.leftOut() : translation.translate(event);
    }

    /** Returns the topic's record of the event that a released stream is parked at. */
    Translation.PublicEvent released(ParkedStream at, StoredEvent event) {
        return at.kind() == Kind.LEFT_OUT ? PlaceholderRecord.leftOut() : translation.translate(event);
    }

    /** Records those of these events that are held. */
    void hold(List<StoredEvent> events) {
        List<StoredEvent> held = events.stream().filter(this::isHeld).toList();
        if (!held.isEmpty()) {
            await(parking.hold(pool, held));
        }
    }

    /** Parks the stream of an event that cannot be sent. */
    void park(StoredEvent event, RuntimeException failure) {
        String reason = EventFaults.reason(failure);
        LOG.errorf(
                failure,
                "%s: parks stream %s at version %d: %s",
                parking.reader(),
                event.stream(),
                event.version().value(),
                reason);
        await(parking.park(pool, event, reason));
        load();
    }

    /** Returns a stream with a requested release; empty when there is none. */
    Optional<ParkedStream> requested() {
        return parked.values().stream().filter(RelayParking::isRequested).findFirst();
    }

    /** Moves the stream to its next event after its event was sent or left out. */
    void pass(ParkedStream at, StoredEvent event, @Nullable StoredEvent next) {
        boolean isLeftOut = at.kind() == Kind.LEFT_OUT;
        await(parking.pass(pool, event, isLeftOut, next));
        load();
    }

    private boolean isHeld(StoredEvent event) {
        ParkedStream stream = parked.get(event.stream());
        return stream != null && event.version().value() >= stream.version();
    }

    /** Completes when the requested release of the stream has succeeded or failed, at the latest after 15 s. */
    Uni<Void> awaitRelease(StreamId stream) {
        return Uni.createFrom()
                .deferred(() -> parking.find(pool, stream))
                .repeat()
                .withDelay(POLL)
                .whilst(found -> found.filter(RelayParking::isRequested).isPresent())
                .collect()
                .last()
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty())
                .replaceWithVoid();
    }

    private static boolean isRequested(ParkedStream stream) {
        return stream.kind() == Kind.RELEASED || stream.kind() == Kind.LEFT_OUT;
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
