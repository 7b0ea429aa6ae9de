package dti.eventstore.consume;

import dti.eventstore.consume.ConsumerMemory.Partition;
import dti.eventstore.park.EventFaults;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Applies a partition's records: a whole batch in one transaction with the offset. When that fails by an event, each
 * record is applied in its own transaction, so that only the failing one is parked. An outage parks nothing.
 */
final class PartitionProgress {

    private static final Duration TRANSACTION_PATIENCE = Duration.ofSeconds(60);

    private final Pool pool;
    private final ConsumerMemory memory;
    private final RecordEffect effect;
    private final Map<Integer, Long> offsets = new HashMap<>();

    PartitionProgress(Pool pool, ConsumerMemory memory, RecordEffect effect) {
        this.pool = pool;
        this.memory = memory;
        this.effect = effect;
    }

    /** Returns the next offset. */
    long claim(Partition partition) {
        long offset = memory.claim(pool, partition).await().atMost(TRANSACTION_PATIENCE);
        offsets.put(partition.number(), offset);
        return offset;
    }

    void take(Partition partition, List<ConsumerRecord<String, String>> records) {
        EventFaults.attempt(
                () -> commit(partition, records),
                PartitionProgress::parks,
                _ -> records.forEach(each -> takeAlone(partition, each)));
    }

    /** Tries the record once more alone before its stream is parked. */
    private void takeAlone(Partition partition, ConsumerRecord<String, String> message) {
        EventFaults.attempt(
                () -> commit(partition, List.of(message)),
                PartitionProgress::parks,
                e -> inTransaction(partition, message, transaction -> effect.poisoned(message, e, transaction)));
    }

    private static boolean parks(RuntimeException failure) {
        return !(failure instanceof OffsetMovedException) && RecordEffect.isOfEvent(failure);
    }

    private void commit(Partition partition, List<ConsumerRecord<String, String>> records) {
        inTransaction(partition, records.getLast(), transaction -> inOrder(records.iterator(), transaction));
    }

    private void inTransaction(
            Partition partition, ConsumerRecord<String, String> last, Function<SqlConnection, Uni<Void>> work) {
        long from = Objects.requireNonNull(offsets.get(partition.number()), "claimed before");
        long to = last.offset() + 1;
        pool.withTransaction(transaction ->
                        memory.moveOffset(transaction, partition, from, to).chain(() -> work.apply(transaction)))
                .await()
                .atMost(TRANSACTION_PATIENCE);
        offsets.put(partition.number(), to);
    }

    private Uni<Void> inOrder(Iterator<ConsumerRecord<String, String>> records, SqlConnection transaction) {
        return records.hasNext()
                ? effect.of(records.next(), transaction).chain(() -> inOrder(records, transaction))
                : Uni.createFrom().voidItem();
    }
}
