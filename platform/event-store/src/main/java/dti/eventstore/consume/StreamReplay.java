package dti.eventstore.consume;

import dti.eventsourcing.StreamId;
import dti.eventstore.BlockingThread;
import dti.eventstore.consume.ConsumerMemory.Held;
import dti.eventstore.park.ParkedStream.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Lets a parked stream through: reads its partition again from the event it stands at, and applies what the stream holds,
 * one transaction per event, while the others flow on.
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

    /** False when the stream is not parked. */
    Uni<Boolean> of(Request request) {
        return BlockingThread.of("release-" + request.stream(), () -> replay(request));
    }

    private boolean replay(Request request) {
        Optional<Held> parked = look(request);
        if (parked.isEmpty()) {
            return false;
        }
        Held held = parked.get();
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

    /** Takes out the row and applies the record in one transaction, so that neither happens without the other. */
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

    /** Up to the last record held. While this goes on the stream may come to hold more, so that is looked up again. */
    private void replayStream(Request request, KafkaConsumer<String, String> kafka) {
        long next = 0;
        Optional<Held> parked = look(request);
        while (parked.isPresent() && next <= parked.get().highestOffset()) {
            for (ConsumerRecord<String, String> message : poll(kafka)) {
                next = message.offset() + 1;
                if (request.stream().value().equals(message.key()) && !apply(message)) {
                    return;
                }
            }
            parked = look(request);
        }
    }

    /** False when the stream had to be parked again. */
    private boolean apply(ConsumerRecord<String, String> message) {
        try {
            pool.withTransaction(transaction -> effect.of(message, transaction))
                    .await()
                    .atMost(PATIENCE);
            return true;
        } catch (RuntimeException e) {
            if (!RecordEffect.isOfEvent(e)) {
                throw e;
            }
            pool.withTransaction(transaction -> effect.poisoned(message, e, transaction))
                    .await()
                    .atMost(PATIENCE);
            return false;
        }
    }

    private Optional<Held> look(Request request) {
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

    /** What an operator asks for. */
    record Request(String topic, String log, StreamId stream, boolean discard) {}
}
