package dti.eventstore.publish;

import dti.eventstore.StoredEvent;
import dti.localstack.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** A topic of one test on a real broker, to write records that no relay writes and to read the records of a relay. */
public final class TestTopic implements AutoCloseable {

    /** Publishes a payload unchanged. */
    public static final Translation AS_IS = event -> new Translation.PublicEvent("dti.things.done.v1", event.payload());

    private static final int PARTITIONS = 3;

    private final String name = "things-" + UUID.randomUUID();
    private final TopicSender sender = new TopicSender(name, settings());

    public TestTopic() {
        try {
            sender.createTopic(PARTITIONS);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("cannot create topic " + name, e);
        }
    }

    public static String bootstrapServers() {
        return TestServers.obtain().kafkaBootstrapServers();
    }

    public String name() {
        return name;
    }

    /** Sends events as a relay does, but in the test's selection and order. */
    public void send(List<StoredEvent> events) {
        send(events, AS_IS);
    }

    /** Sends the placeholder records of a relay that withholds these events. */
    public void sendWithheld(List<StoredEvent> events) {
        send(events, _ -> PlaceholderRecord.withheld());
    }

    private void send(List<StoredEvent> events, Translation translation) {
        try {
            sender.send(events, 1, translation);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("cannot send to " + name, e);
        }
    }

    /** Sends a record that is not an event of this system. */
    public void sendJunk(String key) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            var _ = producer.send(new ProducerRecord<>(name, key, "junk"));
        }
    }

    /** Waits for this number of records and returns all of them; per partition in order. */
    public List<ConsumerRecord<String, String>> await(int count) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                return records.size() >= count;
            });
        }
        return records;
    }

    @Override
    public void close() {
        sender.close();
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }
}
