package dti.evidence.streams;

import dti.contracts.Topics;
import dti.eventsourcing.GlobalPosition;
import dti.eventstore.PgEventStore;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.EventConsumers;
import dti.eventstore.consume.KafkaAddress;
import dti.eventstore.consume.KafkaEventConsumer;
import dti.eventstore.publish.Relay;
import dti.eventstore.schema.EventStoreSchema;
import dti.evidence.attachments.application.EvidenceCodec;
import dti.evidence.attachments.application.EvidenceLog;
import dti.parked.RunningConsumers;
import dti.problem.FollowedLogs;
import io.micrometer.core.instrument.MeterRegistry;
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

/** Carries this service's events to Kafka and other services' events here, as long as the service runs. */
@ApplicationScoped
public class Streams implements FollowedLogs, RunningConsumers {

    private final EventLogConfig database;
    private final PgEventStore store;
    private final Relay relay;

    private final EventConsumers consumers;

    Streams(
            Pool pool,
            PgEventStore store,
            EventLogConfig database,
            TopicsConfig topics,
            @All List<ConsumedEventHandler> handlers,
            MeterRegistry meters) {
        this.database = database;
        this.store = store;
        KafkaAddress kafka =
                new KafkaAddress(topics.bootstrapServers(), topics.prefix().orElse(""));
        this.relay = Relay.of(store, pool, EvidenceCodec::translate)
                .bootstrapServers(kafka.bootstrapServers())
                .topicPrefix(kafka.topicPrefix())
                .topic(Topics.EVIDENCE)
                .createTopic(topics.evidencePartitions())
                .meters(meters)
                .build();
        this.consumers = new EventConsumers(handlers, pool, kafka, meters);
    }

    void start(@Observes StartupEvent event) {
        EventStoreSchema.migrate(
                new EventStoreSchema.Database(database.jdbcUrl(), database.owner(), database.ownerPassword()),
                database.appRole(),
                EvidenceLog.NAME);
        relay.start();
        consumers.start();
    }

    void stop(@Observes ShutdownEvent event) {
        consumers.close();
        relay.close();
    }

    @Override
    public boolean follows(String log) {
        return log.equals(EvidenceLog.NAME) || consumers.follow(log);
    }

    @Override
    public Uni<Boolean> await(String log, long position, Duration timeout) {
        GlobalPosition wanted = new GlobalPosition(position);
        return log.equals(EvidenceLog.NAME)
                ? store.head().map(head -> head.position().compareTo(wanted) >= 0)
                : consumers.await(log, wanted, timeout);
    }

    @Override
    public Map<String, KafkaEventConsumer> running() {
        return consumers.byLog();
    }

    /** What does not get on, and why; empty when all does. */
    List<String> failures() {
        List<String> failures = new ArrayList<>(consumers.failures());
        relay.failure().ifPresent(failure -> failures.add("relay: " + failure.getMessage()));
        return failures;
    }
}
