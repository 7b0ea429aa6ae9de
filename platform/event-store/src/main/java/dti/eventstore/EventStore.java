package dti.eventstore;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One log of events. Position order is commit order, and positions have no gaps. */
public interface EventStore {

    /** The largest number of events one read returns; a page of this size stays well under 10 MB. */
    int READ_LIMIT_MAX = 1_000;

    /**
     * Bytes of payloads in one read of the whole log: as texts, rows and messages they are some five times that, and a
     * service with 160 MB of heap has a dozen loops that read.
     */
    int READ_BYTES_MAX = 2 * 1024 * 1024;

    /** Of one {@code char} of a text. */
    int UTF_8_BYTES_MAX = 3;

    /** The name of the log, for example {@code submissions}. */
    String log();

    /**
     * Appends all events of the command or none. A lost race and a repeated request are results, not failures; a
     * failure means that the outcome is unknown or nothing was written, and the same command may be sent again.
     */
    Uni<AppendResult> append(Append command);

    /** The events of a stream after a version, oldest first, at most {@code limit} (1…{@link #READ_LIMIT_MAX}). */
    Uni<List<StoredEvent>> readStream(StreamId stream, StreamVersion after, int limit);

    /** All events of a stream, oldest first, read page by page. */
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

    /** The events of the whole log after a position, in order, at most {@code limit} (1…{@link #READ_LIMIT_MAX}). */
    Uni<List<StoredEvent>> readAll(GlobalPosition after, int limit);

    /**
     * As {@link #readAll}, but fewer where they are large: at least one if there is any, and no more once their payloads have
     * reached {@link #READ_BYTES_MAX}. The caller continues after the last one.
     */
    default Uni<List<StoredEvent>> readSome(GlobalPosition after, int limit) {
        return readAll(after, limit);
    }

    /** Whether {@link #readSome} with that limit has read up to the end of the log: neither rows nor bytes cut it short. */
    static boolean isRest(List<StoredEvent> read, int limit) {
        long bytesAtMost = read.stream()
                .mapToLong(event -> (long) event.payload().length() * UTF_8_BYTES_MAX)
                .sum();
        return read.size() < limit && bytesAtMost < READ_BYTES_MAX;
    }

    /** The events one earlier request recorded, in order; empty when the request is new. */
    Uni<List<StoredEvent>> readRequest(UUID requestId);

    /** Where the log ends now. */
    Uni<LogHead> head();
}
