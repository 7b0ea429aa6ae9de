package dti.framework.publishing.messaging;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.consume.KafkaEventConsumer;
import dti.parked.RunningConsumers;
import dti.problem.FollowedLogs;
import dti.witness.CheckpointHandler;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;

/** Keeps scoring-service's signed checkpoints, from the start of the service to its end. */
@ApplicationScoped
class FollowCheckpoints implements FollowedLogs, RunningConsumers {

    private static final String CHECKPOINTS = "checkpoints";

    /** After the log's migration: the offsets are kept in its schema. */
    private static final int AFTER_MIGRATION = 100;

    private final RelayConfig config;
    private final KafkaEventConsumer consumer;

    FollowCheckpoints(RelayConfig config, CheckpointHandler handler, Pool pool, MeterRegistry meters) {
        this.config = config;
        this.consumer = KafkaEventConsumer.of(handler, pool)
                .bootstrapServers(config.bootstrapServers())
                .topicPrefix(config.topicPrefix().orElse(""))
                .meters(meters)
                .build();
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) StartupEvent start) {
        if (config.enabled()) {
            consumer.start();
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        consumer.close();
    }

    @Override
    public Map<String, KafkaEventConsumer> running() {
        return config.enabled() ? Map.of(CHECKPOINTS, consumer) : Map.of();
    }

    @Override
    public boolean follows(String log) {
        return config.enabled() && log.equals(CHECKPOINTS);
    }

    @Override
    public Uni<Boolean> await(String log, long position, Duration timeout) {
        return consumer.await(log, new GlobalPosition(position), timeout);
    }
}
