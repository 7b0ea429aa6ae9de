package dti.evidence.streams;

import dti.contracts.Topics;
import dti.eventsourcing.GlobalPosition;
import dti.eventstore.PgEventStore;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.KafkaEventConsumer;
import dti.eventstore.publish.Relay;
import dti.eventstore.schema.EventStoreSchema;
import dti.evidence.attachments.application.EvidenceCodec;
import dti.evidence.attachments.application.EvidenceLog;
import dti.parked.RunningConsumers;
import dti.problem.FollowedLogs;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Carries this service's events to Kafka and other services' events here, as long as the service runs. */
@ApplicationScoped
public class Streams implements FollowedLogs, RunningConsumers {

    private final EventLogConfig database;
    private final PgEventStore store;
    private final Relay relay;

    /** By the name of the log they read. */
    private final Map<String, KafkaEventConsumer> consumers = new TreeMap<>();

    Streams(
            Pool pool,
            PgEventStore store,
            EventLogConfig database,
            TopicsConfig topics,
            @All List<ConsumedEventHandler> handlers) {
        this.database = database;
        this.store = store;
        String prefix = topics.prefix().orElse("");
        this.relay = Relay.of(store, pool, EvidenceCodec::translate)
                .bootstrapServers(topics.bootstrapServers())
                .topicPrefix(prefix)
                .topic(Topics.EVIDENCE)
                .createTopic(topics.evidencePartitions())
                .build();
        for (ConsumedEventHandler handler : handlers) {
            KafkaEventConsumer consumer = KafkaEventConsumer.of(handler, pool)
                    .bootstrapServers(topics.bootstrapServers())
                    .topicPrefix(prefix)
                    .build();
            consumers.put(log(handler.topic()), consumer);
        }
    }

    void start(@Observes StartupEvent event) {
        EventStoreSchema.migrate(
                new EventStoreSchema.Database(database.jdbcUrl(), database.owner(), database.ownerPassword()),
                database.appRole(),
                EvidenceLog.NAME);
        relay.start();
        consumers.values().forEach(KafkaEventConsumer::start);
    }

    void stop(@Observes ShutdownEvent event) {
        consumers.values().forEach(KafkaEventConsumer::close);
        relay.close();
    }

    @Override
    public boolean follows(String log) {
        return log.equals(EvidenceLog.NAME) || consumers.containsKey(log);
    }

    @Override
    public Uni<Boolean> await(String log, long position, Duration timeout) {
        GlobalPosition wanted = new GlobalPosition(position);
        KafkaEventConsumer consumer = consumers.get(log);
        return consumer == null
                ? store.head().map(head -> head.position().compareTo(wanted) >= 0)
                : consumer.await(log, wanted, timeout);
    }

    @Override
    public Map<String, KafkaEventConsumer> running() {
        return Map.copyOf(consumers);
    }

    /** What does not get on, and why; empty when all does. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        relay.failure().ifPresent(failure -> failures.add("relay: " + failure.getMessage()));
        consumers.forEach((log, consumer) -> {
            Optional<Throwable> failure = consumer.failure();
            failure.ifPresent(cause -> failures.add(log + ": " + cause.getMessage()));
        });
        return failures;
    }

    /** A topic of the house is named after its log: {@code dti.<log>.v1}. */
    private static String log(String topic) {
        return topic.split("\\.", -1)[1];
    }
}
