package dti.eventstore.command;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.Append;
import dti.eventstore.AppendResult;
import dti.eventstore.EventStore;
import dti.eventstore.NewEvent;
import dti.eventstore.RequestKey;
import dti.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Adds one to the events of a stream, up to a limit; can let another writer come between reading and appending. */
final class CountUp implements CommandSteps<Integer, String> {

    static final int MAX = 7;

    private final EventStore store;
    private final StreamId stream;
    private final CommandRequest request;
    private Runnable between = () -> {};
    private int races;
    private boolean losing;

    CountUp(EventStore store, StreamId stream, CommandRequest request) {
        this.store = store;
        this.stream = stream;
        this.request = request;
    }

    /** Lets something happen between reading and appending, the first times. */
    CountUp after(int times, Runnable event) {
        this.races = times;
        this.between = event;
        return this;
    }

    /** Reports a repeated append as a lost race, as a unique key of another table does. */
    CountUp losingRaces() {
        this.losing = true;
        return this;
    }

    CommandRequest request() {
        return request;
    }

    @Override
    public Uni<Attempt<Integer, String>> attempt() {
        return store.readWholeStream(stream).flatMap(events -> {
            if (request.isStale(events.size())) {
                return Uni.createFrom().item(new Attempt.Stale<>(events.size()));
            }
            return events.size() >= MAX ? Uni.createFrom().item(new Attempt.Refused<>("full")) : append(events.size());
        });
    }

    @Override
    public Uni<Integer> earlier(List<StoredEvent> events) {
        return Uni.createFrom().item((int) events.getLast().version().value());
    }

    private Uni<Attempt<Integer, String>> append(int count) {
        NewEvent event = new NewEvent(RequestKey.eventId(request.id(), 0), "counted", 1, request.at(), "{}");
        Append append = new Append(
                stream,
                ExpectedVersion.exactly(new StreamVersion(count)),
                request.id(),
                request.hash(),
                request.origin(),
                List.of(event));
        return intervened().chain(() -> store.append(append)).map(this::recorded);
    }

    private Attempt<Integer, String> recorded(AppendResult result) {
        return losing && result instanceof AppendResult.AlreadyAppended
                ? new Attempt.LostRace<>()
                : Attempt.of(result, events -> (int) events.getLast().version().value());
    }

    private Uni<Void> intervened() {
        if (races-- <= 0) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .<Void>emitter(done -> Thread.ofVirtual().start(() -> {
                    between.run();
                    done.complete(null);
                }));
    }
}
