package dti.bench;

import dti.eventsourcing.ExpectedVersion;
import dti.eventstore.Append;
import dti.eventstore.AppendResult;
import dti.eventstore.NewEvent;
import dti.eventstore.PgEventStore;
import dti.eventstore.RequestKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Appends to the log: each of 16 callers appends its next event when the one before is durable. Checks every result.
 */
final class StoreAppends implements Contender {

    private static final String REQUEST_HASH = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";
    private static final Duration ENDS_AT_MOST = Duration.ofSeconds(60);

    private final PgEventStore store;
    private final AtomicLong number = new AtomicLong();

    StoreAppends(PgEventStore store) {
        this.store = store;
    }

    @Override
    public double perSecond(Duration duration) {
        long before = number.get();
        long start = System.nanoTime();
        List<Uni<Void>> callers = IntStream.range(0, Workload.CALLERS)
                .mapToObj(_ -> appendUntil(start + duration.toNanos()))
                .toList();
        Uni.join().all(callers).andFailFast().await().atMost(ENDS_AT_MOST);
        return (number.get() - before) / ((System.nanoTime() - start) / 1e9);
    }

    private Uni<Void> appendUntil(long untilNanos) {
        return Uni.createFrom()
                .deferred(() -> store.append(next()))
                .invoke(StoreAppends::requireAppended)
                .repeat()
                .until(_ -> System.nanoTime() >= untilNanos)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Append next() {
        long i = number.incrementAndGet();
        UUID request = UUID.randomUUID();
        return new Append(
                Workload.anyStream(),
                new ExpectedVersion.Any(),
                request,
                REQUEST_HASH,
                new Append.Origin("0d3f2a51-6f0c-4a0e-9d6f-0c2f6f3f7a11", request, null, null),
                List.of(new NewEvent(
                        RequestKey.eventId(request, 0), Workload.TYPE, 1, Instant.now(), Workload.payload(i))));
    }

    private static void requireAppended(AppendResult result) {
        if (!(result instanceof AppendResult.Appended)) {
            throw new IllegalStateException("not appended: " + result);
        }
    }
}
