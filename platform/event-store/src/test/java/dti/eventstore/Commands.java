package dti.eventstore;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Commands for tests. Each call creates a new request. */
public final class Commands {

    private static final Instant NOON = Instant.parse("2024-06-01T05:00:00Z");

    private Commands() {}

    public static Append first(String stream) {
        return of(stream, ExpectedVersion.NO_STREAM, 1);
    }

    public static Append at(String stream, long version) {
        return of(stream, ExpectedVersion.exactly(new StreamVersion(version)), 1);
    }

    public static Append any(String stream) {
        return of(stream, new ExpectedVersion.Any(), 1);
    }

    public static Append of(String stream, ExpectedVersion expected, int events) {
        UUID request = UUID.randomUUID();
        return of(stream, expected, request, events);
    }

    public static Append of(String stream, ExpectedVersion expected, UUID request, int events) {
        return new Append(
                new StreamId(stream),
                expected,
                request,
                "request-" + stream,
                new Append.Origin("subject-1", request, null, null),
                IntStream.range(0, events).mapToObj(i -> event(request, i)).toList());
    }

    public static Append withHash(Append command, String requestHash) {
        return new Append(
                command.stream(),
                command.expected(),
                command.requestId(),
                requestHash,
                command.origin(),
                command.events());
    }

    public static Append withOrigin(Append command, Append.Origin origin) {
        return new Append(
                command.stream(),
                command.expected(),
                command.requestId(),
                command.requestHash(),
                origin,
                command.events());
    }

    public static Append withEvents(Append command, List<NewEvent> events) {
        return new Append(
                command.stream(),
                command.expected(),
                command.requestId(),
                command.requestHash(),
                command.origin(),
                events);
    }

    private static NewEvent event(UUID request, int index) {
        return new NewEvent(
                RequestKey.eventId(request, index),
                "thing-done",
                1,
                NOON,
                "{\"điểm\":" + index + ",\"ghi chú\":\"đạt\"}");
    }
}
