package dti.eventstore.publish;

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
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends events to one topic, in order, and waits for every acknowledgement. After a failure it starts anew. */
final class TopicSender implements AutoCloseable {

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    /** A batch of the relay, as messages, waits in it; a send that finds it full waits for acknowledgements. */
    private static final long BUFFER_BYTES = 8L * 1024 * 1024;

    private final String topic;
    private final Map<String, Object> settings;
    private final Translation translation;
    private @Nullable Producer<String, String> producer;

    TopicSender(String topic, Map<String, Object> settings, Translation translation) {
        this.topic = topic;
        this.settings = withDefaults(settings);
        this.translation = translation;
    }

    void send(List<StoredEvent> events, long generation) throws ExecutionException, InterruptedException {
        Producer<String, String> sending = producer();
        List<Future<?>> acknowledgements = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            acknowledgements.add(sending.send(message(event, generation)));
        }
        sending.flush();
        for (Future<?> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    /** What was sent and not acknowledged must not be sent any more once the cursor is read again. */
    void abandon() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    void createTopic(int partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(Set.of(new NewTopic(topic, partitions, (short) -1)))
                    .all()
                    .get();
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

    private ProducerRecord<String, String> message(StoredEvent event, long generation) {
        Translation.PublicEvent out = translation.translate(event);
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
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5); // the flush after the batch sends at once anyway
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 12_000);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.putAll(given);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return settings;
    }
}
