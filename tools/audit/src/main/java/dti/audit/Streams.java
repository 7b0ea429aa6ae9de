package dti.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Checks the events of a file one by one: their order, their hashes, and the chain of each stream. */
final class Streams {

    private final Header header;
    private final Map<String, Last> lasts = new HashMap<>();
    private long position;
    private Instant time = Instant.MIN;

    Streams(Header header) {
        this.header = header;
    }

    int count() {
        return lasts.size();
    }

    long position() {
        return position;
    }

    /**
     * Checks the next event of the file; throws {@link BrokenException} when it is out of place or its hash is wrong.
     */
    void next(ExportedEvent event) {
        inOrder(event);
        Last before = lasts.getOrDefault(event.stream(), Last.NONE);
        if (event.version() != before.version() + 1) {
            throw broken(event, "version " + (before.version() + 1) + " of its stream is missing before it");
        }
        if (!event.previousHash().equals(before.hash())) {
            throw broken(
                    event, "it does not follow the event before it in its stream: that one was replaced, or this one");
        }
        if (!event.computedHash(header.log()).equals(event.hash())) {
            throw broken(event, "it is not what its hash says: a field of it was changed");
        }
        lasts.put(event.stream(), new Last(event.version(), event.hash()));
    }

    private void inOrder(ExportedEvent event) {
        if (!header.covers(event.stream())) {
            throw broken(event, "it does not belong to the part of the log that this file claims to hold");
        }
        if (event.position() <= position) {
            throw broken(event, "it follows position " + position);
        }
        if (header.isWholeLog() && event.position() != position + 1) {
            throw broken(event, "position " + (position + 1) + " is missing before it");
        }
        if (event.recordedAt().isBefore(time)) {
            throw broken(event, "its time is before that of the event before it");
        }
        position = event.position();
        time = event.recordedAt();
    }

    private static BrokenException broken(ExportedEvent event, String wrong) {
        return new BrokenException(Finding.at(event, wrong));
    }

    private record Last(long version, String hash) {

        static final Last NONE = new Last(0, ExportedEvent.NO_PREVIOUS);
    }
}
