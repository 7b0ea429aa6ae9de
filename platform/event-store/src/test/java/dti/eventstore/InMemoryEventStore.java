package dti.eventstore;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** A log in memory, for tests of other subjects. It passes the same conformance suite as PostgreSQL. */
public final class InMemoryEventStore implements EventStore {

    private final String log;
    private final Clock clock;
    private final List<StoredEvent> events = new ArrayList<>();

    public InMemoryEventStore(String log) {
        this(log, Clock.systemUTC());
    }

    public InMemoryEventStore(String log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String log() {
        return log;
    }

    @Override
    public Uni<AppendResult> append(Append command) {
        return Uni.createFrom().item(() -> appendNow(command));
    }

    @Override
    public Uni<List<StoredEvent>> readStream(StreamId stream, StreamVersion after, int limit) {
        return read(event -> event.stream().equals(stream) && event.version().compareTo(after) > 0, limit);
    }

    @Override
    public Uni<List<StoredEvent>> readAll(GlobalPosition after, int limit) {
        return read(event -> event.position().compareTo(after) > 0, limit);
    }

    @Override
    public Uni<List<StoredEvent>> readRequest(UUID requestId) {
        return Uni.createFrom().item(() -> select(event -> event.requestId().equals(requestId)));
    }

    @Override
    public Uni<LogHead> head() {
        return Uni.createFrom().item(this::headNow);
    }

    private synchronized AppendResult appendNow(Append command) {
        List<StoredEvent> earlier = select(event -> event.requestId().equals(command.requestId()));
        if (!earlier.isEmpty()) {
            StoredEvent then = earlier.getFirst();
            boolean same = then.requestHash().equals(command.requestHash())
                    && then.stream().equals(command.stream());
            return same ? new AppendResult.AlreadyAppended(earlier) : new AppendResult.KeyReused();
        }
        List<StoredEvent> stream = select(event -> event.stream().equals(command.stream()));
        StreamVersion actual = new StreamVersion(stream.size());
        if (command.expected() instanceof ExpectedVersion.Exactly(StreamVersion wanted) && !wanted.equals(actual)) {
            return new AppendResult.Conflict(actual);
        }
        return new AppendResult.Appended(write(command, stream));
    }

    private List<StoredEvent> write(Append command, List<StoredEvent> stream) {
        Instant recordedAt = nextTime();
        String previous = stream.isEmpty() ? EventHash.NONE : stream.getLast().hash();
        List<StoredEvent> written = new ArrayList<>();
        for (NewEvent event : command.events()) {
            if (events.stream().anyMatch(other -> other.id().equals(event.id()))) {
                throw new IllegalStateException("an event with this id is in the log: " + event.id());
            }
            StoredEvent stored = stored(command, event, stream.size() + written.size() + 1, recordedAt, previous);
            written.add(stored);
            previous = stored.hash();
        }
        events.addAll(written);
        return List.copyOf(written);
    }

    private StoredEvent stored(Append command, NewEvent event, int version, Instant recordedAt, String previous) {
        StoredEvent unhashed = new StoredEvent(
                log,
                new GlobalPosition(events.size() + version - versionOf(command.stream())),
                command.stream(),
                new StreamVersion(version),
                event.id(),
                command.requestId(),
                event.type(),
                event.schemaVersion(),
                recordedAt,
                event.effectiveAt().truncatedTo(ChronoUnit.MICROS),
                command.origin().actor(),
                command.origin().correlationId(),
                command.origin().causationId(),
                command.origin().traceparent(),
                command.requestHash(),
                event.payload(),
                previous,
                EventHash.NONE);
        return unhashed.withHash(EventHash.of(unhashed));
    }

    private long versionOf(StreamId stream) {
        return events.stream().filter(event -> event.stream().equals(stream)).count();
    }

    private Instant nextTime() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant earliest = headNow().recordedAt().plus(1, ChronoUnit.MICROS);
        return now.isBefore(earliest) ? earliest : now;
    }

    private synchronized LogHead headNow() {
        Instant last = events.isEmpty() ? Instant.EPOCH : events.getLast().recordedAt();
        return new LogHead(log, new GlobalPosition(events.size()), last, 1);
    }

    private Uni<List<StoredEvent>> read(Predicate<StoredEvent> which, int limit) {
        if (limit < 1 || limit > READ_LIMIT_MAX) {
            throw new IllegalArgumentException("a read returns 1 to " + READ_LIMIT_MAX + " events, not " + limit);
        }
        return Uni.createFrom().item(() -> select(which).stream().limit(limit).toList());
    }

    private synchronized List<StoredEvent> select(Predicate<StoredEvent> which) {
        return events.stream().filter(which).toList();
    }
}
