package dti.eventstore.consume;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventstore.AppendResult;
import dti.eventstore.Commands;
import dti.eventstore.InMemoryEventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.TestDatabase;
import dti.eventstore.park.ParkedStream;
import dti.eventstore.publish.TestTopic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An in-memory producer's log, its topic, and a consumer with its own database. */
final class ConsumerScene implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    final TestDatabase database = TestDatabase.with("unused");
    final TestTopic topic = new TestTopic();
    final RecordingHandler handler = new RecordingHandler(database, topic.name());
    final InMemoryEventStore producer = new InMemoryEventStore("things");

    KafkaEventConsumer started() {
        return started(Map.of());
    }

    KafkaEventConsumer started(Map<String, ?> settings) {
        KafkaEventConsumer consumer = KafkaEventConsumer.of(handler, database.pool())
                .bootstrapServers(TestTopic.bootstrapServers())
                .consumerSettings(settings)
                .batchMax(20)
                .build();
        consumer.start();
        return consumer;
    }

    /** Records events of one stream without sending them. */
    List<StoredEvent> record(String stream, int count) {
        return ((AppendResult.Appended) producer.append(Commands.of(stream, new ExpectedVersion.Any(), count))
                        .await()
                        .atMost(PATIENCE))
                .events();
    }

    /** Records and sends events of one stream. */
    List<StoredEvent> publish(String stream, int count) {
        List<StoredEvent> events = record(stream, count);
        topic.send(events);
        return events;
    }

    boolean reached(KafkaEventConsumer consumer, long position) {
        return consumer.await("things", new GlobalPosition(position), PATIENCE)
                .await()
                .atMost(PATIENCE);
    }

    List<ParkedStream> parked(KafkaEventConsumer consumer) {
        return consumer.parked().await().atMost(PATIENCE);
    }

    boolean release(KafkaEventConsumer consumer, String stream) {
        return consumer.release("things", new StreamId(stream)).await().atMost(PATIENCE);
    }

    boolean discard(KafkaEventConsumer consumer, String stream) {
        return consumer.discard("things", new StreamId(stream)).await().atMost(PATIENCE);
    }

    static List<String> versions(String stream, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(version -> stream + "@" + version)
                .toList();
    }

    @Override
    public void close() {
        topic.close();
        database.close();
    }
}
