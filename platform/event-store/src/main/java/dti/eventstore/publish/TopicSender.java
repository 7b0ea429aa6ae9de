package dti.eventstore.publish;

import dti.eventsourcing.EventLimits;
import dti.eventstore.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to one topic, in order, and waits for every acknowledgement. After {@link #abandon()} it opens a new
 * producer.
 */
final class TopicSender implements AutoCloseable {

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    /** The buffer for a batch of the relay as messages. A send blocks while the buffer is full. */
    private static final long BUFFER_BYTES = 8L * 1024 * 1024;

    private final String topic;
    private final Map<String, Object> settings;
    private @Nullable Producer<String, String> producer;

    TopicSender(String topic, Map<String, Object> settings) {
        this.topic = topic;
        this.settings = withDefaults(settings);
    }

    /**
     * Sends events in their translated form.
     *
     * @throws UnsendableEventException when an event cannot be sent although the broker accepts others
     */
    void send(List<StoredEvent> events, long generation, Translation translation)
            throws ExecutionException, InterruptedException {
        List<ProducerRecord<String, String>> messages = events.stream()
                .map(event -> message(event, generation, translation))
                .toList();
        Producer<String, String> sending = producer();
        List<Future<?>> acknowledgements = new ArrayList<>(events.size());
        for (ProducerRecord<String, String> message : messages) {
            acknowledgements.add(sending.send(message));
        }
        sending.flush();
        for (int i = 0; i < events.size(); i++) {
            await(acknowledgements.get(i), events.get(i));
        }
    }

    private static void await(Future<?> acknowledgement, StoredEvent event)
            throws ExecutionException, InterruptedException {
        try {
            acknowledgement.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RecordTooLargeException
                    || cause instanceof SerializationException
                    || cause instanceof InvalidRecordException) {
                throw new UnsendableEventException(event, cause);
            }
            throw e;
        }
    }

    /** Drops unacknowledged messages: they must not be sent any more once the cursor is read again. */
    void abandon() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    void createTopic(int partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            NewTopic created = new NewTopic(topic, partitions, (short) -1)
                    .configs(Map.of(
                            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(EventLimits.RECORD_BYTES_MAX)));
            admin.createTopics(Set.of(created)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(CLOSE_PATIENCE);
            producer = null;
        }
    }

    private ProducerRecord<String, String> message(StoredEvent event, long generation, Translation translation) {
        Translation.PublicEvent out = translation.translateOr(event, fault -> {
            throw new UnsendableEventException(event, fault);
        });
        ProducerRecord<String, String> message = new ProducerRecord<>(
                topic, null, event.recordedAt().toEpochMilli(), event.stream().value(), out.payload());
        EventHeaders.write(event, out.type(), generation, message.headers());
        return message;
    }

    private Producer<String, String> producer() {
        Producer<String, String> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
            producer = open;
        }
        return open;
    }

    private static Map<String, Object> withDefaults(Map<String, Object> given) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5); // the flush after the batch sends without delay
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 12_000);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, EventLimits.RECORD_BYTES_MAX);
        settings.putAll(given);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return settings;
    }
}
