package dti.eventstore.consume;

import dti.eventstore.Watermark;
import dti.eventstore.consume.ConsumerMemory.Partition;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Polls a topic. Kafka's group assigns partitions to this instance. The next offset of each comes from the database, on
 * assignment and after every failure.
 */
final class TopicLoop implements ConsumerRebalanceListener, AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration QUERY_PATIENCE = Duration.ofSeconds(15);
    private static final long MAINTENANCE_NANOS = Duration.ofSeconds(1).toNanos();

    private final String topic;
    private final Map<String, Object> settings;
    private final PartitionProgress progress;
    private final Pool pool;
    private final ConsumerMemory memory;
    private final Map<String, Watermark> watermarks = new ConcurrentHashMap<>();
    private final Set<TopicPartition> unclaimed = new HashSet<>();
    private final Map<TopicPartition, Partition> claimed = new HashMap<>();

    private volatile @Nullable KafkaConsumer<String, String> kafka;
    private volatile boolean closing;
    private volatile long lag;
    private volatile long parkedCount;
    private volatile boolean countParked = true;
    private long maintainedAtNanos;

    TopicLoop(
            String topic, Map<String, Object> settings, PartitionProgress progress, Pool pool, ConsumerMemory memory) {
        this.topic = topic;
        this.settings = settings;
        this.progress = progress;
        this.pool = pool;
        this.memory = memory;
    }

    Duration step() throws ExecutionException, InterruptedException {
        try {
            KafkaConsumer<String, String> polled = subscribed();
            claimAssigned(polled);
            take(polled, polled.poll(POLL));
            maintain(polled);
        } catch (WakeupException _) {
        }
        return Duration.ZERO;
    }

    Watermark watermark(String log) {
        return watermarks.computeIfAbsent(log, _ -> new Watermark());
    }

    long lag() {
        return lag;
    }

    long parkedCount() {
        return parkedCount;
    }

    void countParkedSoon() {
        countParked = true;
    }

    void wakeup() {
        closing = true;
        KafkaConsumer<String, String> open = kafka;
        if (open != null) {
            open.wakeup();
        }
    }

    @Override
    public void close() {
        KafkaConsumer<String, String> open = kafka;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        unclaimed.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(this::forget);
    }

    private void forget(TopicPartition partition) {
        unclaimed.remove(partition);
        claimed.remove(partition);
    }

    private KafkaConsumer<String, String> subscribed() {
        KafkaConsumer<String, String> open = kafka;
        if (open == null) {
            open = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
            open.subscribe(List.of(topic), this);
            kafka = open;
            if (closing) {
                open.wakeup();
            }
        }
        return open;
    }

    private void claimAssigned(KafkaConsumer<String, String> polled) throws ExecutionException, InterruptedException {
        if (unclaimed.isEmpty()) {
            return;
        }
        String topicId = topicId();
        for (TopicPartition each : Set.copyOf(unclaimed)) {
            Partition partition = new Partition(topic, each.partition(), topicId);
            polled.seek(each, progress.claim(partition));
            claimed.put(each, partition);
            unclaimed.remove(each);
        }
    }

    /** Skips records of a partition that was assigned during this poll: its offset is not claimed yet. */
    private void take(KafkaConsumer<String, String> polled, ConsumerRecords<String, String> records) {
        Set<TopicPartition> left = new HashSet<>(records.partitions());
        left.retainAll(claimed.keySet());
        try {
            RuntimeException failure = null;
            for (TopicPartition each : Set.copyOf(left)) {
                try {
                    take(each, records.records(each));
                    left.remove(each);
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
            if (failure != null) {
                throw failure;
            }
        } finally {
            left.forEach(this::readAgain);
            countParked |= !records.isEmpty();
            lag = polled.assignment().stream()
                    .mapToLong(each -> polled.currentLag(each).orElse(0))
                    .sum();
        }
    }

    private void take(TopicPartition each, List<ConsumerRecord<String, String>> batch) {
        progress.take(Objects.requireNonNull(claimed.get(each), "claimed before"), batch);
        rememberLog(batch.getLast());
    }

    /**
     * Claims the partition again after records were not applied, for whatever reason: Kafka's position is already
     * behind them.
     */
    private void readAgain(TopicPartition partition) {
        forget(partition);
        unclaimed.add(partition);
    }

    private void rememberLog(ConsumerRecord<String, String> message) {
        if (EventRecord.of(message) instanceof EventRecord.Readable(ConsumedEvent event)) {
            watermark(event.log());
        }
    }

    /**
     * Advances awaited watermarks after each poll, the others once a second. Counts the parked streams after a change.
     */
    private void maintain(KafkaConsumer<String, String> polled) {
        boolean due = System.nanoTime() - maintainedAtNanos > MAINTENANCE_NANOS;
        watermarks.forEach((log, watermark) -> {
            if (due || watermark.isAwaited()) {
                watermark.advance(memory.advanceWatermark(pool, log).await().atMost(QUERY_PATIENCE));
            }
        });
        if (due) {
            maintainedAtNanos = System.nanoTime();
        }
        if (countParked) {
            countParked = false;
            parkedCount = memory.parkedCount(pool, topic).await().atMost(QUERY_PATIENCE);
        }
    }

    private String topicId() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            TopicDescription description =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
            return Objects.requireNonNull(description, topic).topicId().toString();
        }
    }
}
