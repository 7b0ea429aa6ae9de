package dti.eventstore.publish;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.LogHead;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.Worker;
import dti.eventstore.park.ParkedStream;
import dti.eventstore.park.ParkedStream.Kind;
import dti.eventstore.park.Parking;
import dti.eventstore.park.ParkingReader;
import io.micrometer.core.instrument.Gauge;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a log to its topic, in order, at least once, with total order per stream. One relay per log is active: the
 * holder of the lease. An event that cannot be sent parks its stream; placeholder records are sent for the stream until
 * it is released. Runs on its own thread between {@link #start()} and {@link #close()}.
 */
public final class Relay implements ParkingReader, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** The maximum number of events per read, acknowledgement and move of the cursor; fewer when they are large. */
    private static final int BATCH_MAX = 500;

    private static final Duration PAUSE_MIN = Duration.ofMillis(20);
    private static final Duration PAUSE_MAX = Duration.ofMillis(200);
    private static final Duration READ_PATIENCE = Duration.ofSeconds(15);

    private final PgEventStore store;
    private final Pool pool;
    private final TopicSender sender;
    private final Parking parking;
    private final RelayParking relayParking;
    private final RelayCursor cursor;
    private final Duration lease;
    private final int createPartitions;
    private final Worker worker;

    private volatile long published;
    private volatile long headSeen;
    private volatile boolean resume = true;
    private volatile long parkedCount;
    private RelayCursor.@Nullable HeldLease held;
    private boolean topicKnown;
    private long heldEpoch;
    private long generation;
    private long renewAtNanos;
    private Duration pause = PAUSE_MIN;

    Relay(RelayBuilder builder) {
        this.store = builder.store;
        this.pool = builder.pool;
        this.sender = new TopicSender(builder.topicPrefix + builder.topic, builder.producer);
        this.parking = new Parking("relay " + store.log(), store.log());
        this.relayParking = new RelayParking(pool, parking, builder.translation);
        this.cursor = new RelayCursor(builder.pool, store.log(), builder.lease);
        this.lease = builder.lease;
        this.createPartitions = builder.createPartitions;
        this.worker = new Worker("relay-" + store.log(), this::step);
        Gauge.builder("dti.relay.lag", this, Relay::lag).tag("log", store.log()).register(builder.meters);
        Gauge.builder("dti.consumer.parked", this, Relay::parkedCount)
                .tag("consumer", parking.reader())
                .register(builder.meters);
    }

    public static RelayBuilder of(PgEventStore store, Pool pool, Translation translation) {
        return new RelayBuilder(store, pool, translation);
    }

    public void start() {
        store.onAppended(worker::ring);
        worker.start();
    }

    /** Publishes all events after the position once more. */
    public Uni<Void> rewind(GlobalPosition position) {
        return cursor.rewind(position).invoke(this::resumeSoon);
    }

    private void resumeSoon() {
        resume = true;
        worker.ring();
    }

    /** The last position published under the lease, as this relay last read it. */
    public GlobalPosition published() {
        return new GlobalPosition(published);
    }

    /** Returns the number of unpublished events of the log, as this relay last read it. */
    public long lag() {
        return Math.max(0, headSeen - published);
    }

    /** The failure of the last step; empty when it succeeded. */
    public Optional<Throwable> failure() {
        return worker.failure();
    }

    @Override
    public String name() {
        return parking.reader();
    }

    @Override
    public long parkedCount() {
        return parkedCount;
    }

    /** {@inheritDoc} Waits at most 15 s until the holder of the lease has sent the stream's held events. */
    @Override
    public Uni<Boolean> release(String log, StreamId stream) {
        return settle(stream, Kind.RELEASED);
    }

    /** {@inheritDoc} Waits as {@link #release} does. */
    @Override
    public Uni<Boolean> discard(String log, StreamId stream) {
        return settle(stream, Kind.LEFT_OUT);
    }

    private Uni<Boolean> settle(StreamId stream, Kind how) {
        return parking.ask(pool, stream, how).invoke(this::resumeSoon).call(() -> relayParking.awaitRelease(stream));
    }

    @Override
    public void close() {
        worker.close();
        sender.close();
        if (held != null) {
            try {
                cursor.release(held);
            } catch (RuntimeException e) {
                LOG.debugf("relay of %s: the lease ends by itself: %s", store.log(), e);
            }
        }
    }

    private Duration step() throws ExecutionException, InterruptedException {
        boolean done = false;
        try {
            RelayCursor.HeldLease from = hold();
            Duration rest = from == null ? standBy() : publishOrPark(from);
            done = true;
            return rest;
        } finally {
            if (!done) { // also after an Error: pending sends must not complete later
                sender.abandon();
                resume = true;
            }
        }
    }

    /** Takes the lease, or renews it after a third of its time. Returns null while another relay holds it. */
    private RelayCursor.@Nullable HeldLease hold() throws ExecutionException, InterruptedException {
        if (!resume && held != null && System.nanoTime() < renewAtNanos) {
            return held;
        }
        if (createPartitions > 0 && !topicKnown) {
            sender.createTopic(createPartitions);
            topicKnown = true;
        }
        renewAtNanos = System.nanoTime() + lease.toNanos() / 3;
        RelayCursor.LeaseState seen = cursor.lease(heldEpoch);
        LogHead head = store.head().await().atMost(READ_PATIENCE);
        headSeen = head.position().value();
        published = seen.held().position();
        held = seen.isMine() ? seen.held() : null;
        if (held != null) {
            if (held.epoch() != heldEpoch) {
                LOG.infof("relay of %s: epoch %d, from position %d", store.log(), held.epoch(), held.position());
            }
            heldEpoch = held.epoch();
            generation = head.generation();
            relayParking.load();
            resume = false;
        }
        parkedCount = parking.count(pool).await().atMost(READ_PATIENCE);
        return held;
    }

    /** Reports the lag of the log: a standby reads head and cursor with the lease. */
    private Duration standBy() {
        sender.abandon();
        return lease.dividedBy(3);
    }

    /** Publishes the next events. When one cannot be sent, parks its stream; the next step sends the others. */
    private Duration publishOrPark(RelayCursor.HeldLease from) throws ExecutionException, InterruptedException {
        try {
            Optional<ParkedStream> requested = relayParking.requested();
            if (requested.isPresent()) {
                sendHeld(requested.get());
                return Duration.ZERO;
            }
            return publish(from);
        } catch (UnsendableEventException e) {
            sender.abandon();
            relayParking.park(e.event(), e);
            parkedCount++;
            return Duration.ZERO;
        }
    }

    /** Sends the event that a released stream is parked at. */
    private void sendHeld(ParkedStream at) throws ExecutionException, InterruptedException {
        List<StoredEvent> events = store.readStream(at.stream(), new StreamVersion(at.version() - 1), 2)
                .await()
                .atMost(READ_PATIENCE);
        StoredEvent event = events.getFirst();
        sender.send(List.of(event), generation, each -> relayParking.released(at, each));
        relayParking.pass(at, event, events.size() < 2 ? null : events.get(1));
        resume = true; // so that the parked streams are counted
    }

    private Duration publish(RelayCursor.HeldLease from) throws ExecutionException, InterruptedException {
        List<StoredEvent> events = store.readSome(new GlobalPosition(from.position()), BATCH_MAX)
                .await()
                .atMost(READ_PATIENCE);
        if (events.isEmpty()) {
            Duration rest = pause;
            pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) < 0 ? pause.multipliedBy(2) : PAUSE_MAX;
            return rest;
        }
        long last = events.getLast().position().value();
        headSeen = Math.max(headSeen, last);
        relayParking.hold(events);
        sender.send(events, generation, relayParking::translate);
        if (cursor.move(from, last)) {
            held = new RelayCursor.HeldLease(from.epoch(), last);
            published = last;
        } else {
            LOG.infof("relay of %s: epoch %d is over", store.log(), from.epoch());
            resume = true;
        }
        pause = PAUSE_MIN;
        return Duration.ZERO;
    }
}
