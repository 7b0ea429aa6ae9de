package dti.eventstore;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A log of events. Position order is commit order, and positions have no gaps. */
public interface EventStore {

    /** The maximum number of events of one read; a page of this size stays well under 10 MB. */
    int READ_LIMIT_MAX = 1_000;

    /**
     * The maximum bytes of payloads in one read of the whole log. As texts, rows and messages they need about five
     * times that, and a service with 160 MB of heap has about twelve loops that read.
     */
    int READ_BYTES_MAX = 2 * 1024 * 1024;

    /** The maximum number of UTF-8 bytes of one {@code char}. */
    int UTF_8_BYTES_MAX = 3;

    /** The name of the log, for example {@code submissions}. */
    String log();

    /**
     * Appends all events of the command or none. A lost race and a repeated request are results, not failures. After a
     * failure either the outcome is unknown or nothing was written, and the same command may be sent again.
     */
    Uni<AppendResult> append(Append command);

    /**
     * Returns the events of a stream after a version, oldest first, at most {@code limit} (1…{@link #READ_LIMIT_MAX}).
     */
    Uni<List<StoredEvent>> readStream(StreamId stream, StreamVersion after, int limit);

    /** Returns all events of a stream, oldest first, read in pages. */
    default Uni<List<StoredEvent>> readWholeStream(StreamId stream) {
        return readOn(stream, List.of());
    }

    private Uni<List<StoredEvent>> readOn(StreamId stream, List<StoredEvent> before) {
        StreamVersion after =
                before.isEmpty() ? StreamVersion.EMPTY : before.getLast().version();
        return readStream(stream, after, READ_LIMIT_MAX).flatMap(page -> {
            List<StoredEvent> all = new ArrayList<>(before);
            all.addAll(page);
            return page.size() < READ_LIMIT_MAX ? Uni.createFrom().item(all) : readOn(stream, all);
        });
    }

    /** Returns the events of the log after a position, in order, at most {@code limit} (1…{@link #READ_LIMIT_MAX}). */
    Uni<List<StoredEvent>> readAll(GlobalPosition after, int limit);

    /**
     * As {@link #readAll}, but ends after the event with which the payloads reach {@link #READ_BYTES_MAX}. Returns at
     * least one event if there is any. The caller continues after the last one.
     */
    default Uni<List<StoredEvent>> readSome(GlobalPosition after, int limit) {
        return readAll(after, limit);
    }

    /**
     * Returns whether {@link #readSome} with this limit has read to the end of the log, limited neither by rows nor by
     * bytes.
     */
    static boolean isRest(List<StoredEvent> read, int limit) {
        long bytesAtMost = read.stream()
                .mapToLong(event -> (long) event.payload().length() * UTF_8_BYTES_MAX)
                .sum();
        return read.size() < limit && bytesAtMost < READ_BYTES_MAX;
    }

    /** Returns the events that an earlier request recorded, in order; empty when the request is new. */
    Uni<List<StoredEvent>> readRequest(UUID requestId);

    /** Returns the current end of the log. */
    Uni<LogHead> head();
}
