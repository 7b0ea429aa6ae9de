package dti.eventstore.consume;

import dti.eventstore.consume.ConsumerMemory.Partition;
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
 * Takes a partition's records into the database: all of a batch in one transaction with the offset, or, when that
 * fails, each in its own, so that only the one at fault stays out. An outage parks nothing.
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

    /** The offset to go on from. */
    long claim(Partition partition) {
        long offset = memory.claim(pool, partition).await().atMost(TRANSACTION_PATIENCE);
        offsets.put(partition.number(), offset);
        return offset;
    }

    void take(Partition partition, List<ConsumerRecord<String, String>> records) {
        try {
            commit(partition, records);
        } catch (RuntimeException e) {
            if (!parks(e)) {
                throw e;
            }
            records.forEach(each -> takeAlone(partition, each));
        }
    }

    /** Once more alone, before its stream is parked. */
    private void takeAlone(Partition partition, ConsumerRecord<String, String> message) {
        try {
            commit(partition, List.of(message));
        } catch (RuntimeException e) {
            if (!parks(e)) {
                throw e;
            }
            inTransaction(partition, message, transaction -> effect.poisoned(message, e, transaction));
        }
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
