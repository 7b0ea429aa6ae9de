package dti.bench;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.EventStore;
import dti.eventstore.StoredEvent;
import java.time.Duration;
import java.util.List;

/** Reads the log in global order, page by page, as a replay does; every event becomes an object. */
final class StoreReads implements Contender {

    private static final Duration PAGE_AT_MOST = Duration.ofSeconds(60);

    private final EventStore store;

    StoreReads(EventStore store) {
        this.store = store;
    }

    @Override
    public double perSecond(Duration duration) {
        long start = System.nanoTime();
        long read = 0;
        while (System.nanoTime() - start < duration.toNanos()) {
            read += readAll();
        }
        return read / ((System.nanoTime() - start) / 1e9);
    }

    private long readAll() {
        long position = 0;
        List<StoredEvent> page = page(position);
        while (!page.isEmpty()) {
            long last = page.getLast().position().value();
            if (last != position + page.size()) {
                throw new IllegalStateException("a gap before position " + last);
            }
            position = last;
            page = page(position);
        }
        return position;
    }

    private List<StoredEvent> page(long after) {
        return store.readAll(new GlobalPosition(after), EventStore.READ_LIMIT_MAX)
                .await()
                .atMost(PAGE_AT_MOST);
    }
}
