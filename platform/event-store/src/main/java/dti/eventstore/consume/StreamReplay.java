package dti.eventstore.consume;

import dti.eventsourcing.StreamId;
import dti.eventstore.BlockingThread;
import dti.eventstore.consume.ConsumerMemory.HeldStream;
import dti.eventstore.park.EventFaults;
import dti.eventstore.park.ParkedStream.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Releases a parked stream: reads its partition again from the event it is parked at and applies the stream's events,
 * one transaction per event. Other streams continue meanwhile.
 */
final class StreamReplay {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int EMPTY_POLLS_MAX = 20;

    private final Pool pool;
    private final ConsumerMemory memory;
    private final RecordEffect effect;
    private final Map<String, Object> settings;

    StreamReplay(Pool pool, ConsumerMemory memory, RecordEffect effect, Map<String, Object> settings) {
        this.pool = pool;
        this.memory = memory;
        this.effect = effect;
        this.settings = new HashMap<>(settings);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    }

    /** Returns false when the stream is not parked. */
    Uni<Boolean> of(Request request) {
        return BlockingThread.of("release-" + request.stream(), () -> replay(request));
    }

    private boolean replay(Request request) {
        Optional<HeldStream> parked = findParked(request);
        if (parked.isEmpty()) {
            return false;
        }
        HeldStream held = parked.get();
        try (KafkaConsumer<String, String> kafka =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition =
                    new TopicPartition(request.topic(), held.stream().partition());
            kafka.assign(List.of(partition));
            kafka.seek(partition, held.stream().offset());
            if (held.stream().kind() == Kind.UNREADABLE) {
                releaseRecord(request, kafka);
            } else {
                unpark(request);
                replayStream(request, kafka);
            }
        }
        return true;
    }

    private void unpark(Request request) {
        memory.unpark(pool, request.log(), request.stream(), request.discard())
                .await()
                .atMost(PATIENCE);
    }

    /** Deletes the row and applies the record in one transaction, so that both happen or neither. */
    private void releaseRecord(Request request, KafkaConsumer<String, String> kafka) {
        if (request.discard()) {
            unpark(request);
            return;
        }
        ConsumerRecord<String, String> message = poll(kafka).getFirst();
        pool.withTransaction(transaction -> memory.unpark(transaction, request.log(), request.stream(), false)
                        .chain(() -> effect.of(message, transaction)))
                .await()
                .atMost(PATIENCE);
    }

    /**
     * Applies the records up to the last one held. More records may be held meanwhile, so the last one is looked up
     * again after each poll.
     */
    private void replayStream(Request request, KafkaConsumer<String, String> kafka) {
        long next = 0;
        Optional<HeldStream> parked = findParked(request);
        while (parked.isPresent() && next <= parked.get().highestOffset()) {
            for (ConsumerRecord<String, String> message : poll(kafka)) {
                next = message.offset() + 1;
                if (request.stream().value().equals(message.key()) && !apply(message)) {
                    return;
                }
            }
            parked = findParked(request);
        }
    }

    /** Returns false when the stream was parked again. */
    private boolean apply(ConsumerRecord<String, String> message) {
        return EventFaults.attempt(
                () -> run(transaction -> effect.of(message, transaction)),
                RecordEffect::isOfEvent,
                e -> run(transaction -> effect.poisoned(message, e, transaction)));
    }

    private void run(Function<SqlConnection, Uni<Void>> work) {
        pool.withTransaction(work).await().atMost(PATIENCE);
    }

    private Optional<HeldStream> findParked(Request request) {
        return memory.parked(pool, request.topic(), request.log(), request.stream()).await().atMost(PATIENCE).stream()
                .findFirst();
    }

    private static List<ConsumerRecord<String, String>> poll(KafkaConsumer<String, String> kafka) {
        TopicPartition partition = kafka.assignment().iterator().next();
        for (int i = 0; i < EMPTY_POLLS_MAX; i++) {
            List<ConsumerRecord<String, String>> records = kafka.poll(POLL).records(partition);
            if (!records.isEmpty()) {
                return records;
            }
        }
        throw new IllegalStateException("Kafka does not give back the records held of " + partition);
    }

    /**
     * An operator's request to release a stream.
     *
     * @param discard whether to leave out the event the stream is parked at
     */
    record Request(String topic, String log, StreamId stream, boolean discard) {}
}
