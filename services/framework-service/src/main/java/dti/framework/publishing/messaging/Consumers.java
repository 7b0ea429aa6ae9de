package dti.framework.publishing.messaging;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.EventConsumers;
import dti.eventstore.consume.KafkaAddress;
import dti.eventstore.consume.KafkaEventConsumer;
import dti.parked.RunningConsumers;
import dti.problem.FollowedLogs;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs the consumers of other services' topics. */
@ApplicationScoped
class Consumers implements FollowedLogs, RunningConsumers {

    /** After the log's migration: the offsets are kept in its schema. */
    private static final int AFTER_MIGRATION = 100;

    private final EventConsumers consumers;

    Consumers(@All List<ConsumedEventHandler> handlers, Pool pool, KafkaConfig config, MeterRegistry meters) {
        this.consumers = new EventConsumers(
                config.enabled() ? handlers : List.of(),
                pool,
                new KafkaAddress(config.bootstrapServers(), config.topicPrefix().orElse("")),
                meters);
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) StartupEvent start) {
        consumers.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        consumers.close();
    }

    @Override
    public boolean follows(String log) {
        return consumers.follow(log);
    }

    @Override
    public Uni<Boolean> await(String log, long position, Duration timeout) {
        return consumers.await(log, new GlobalPosition(position), timeout);
    }

    /** None where this instance does not consume. */
    @Override
    public Map<String, KafkaEventConsumer> running() {
        return consumers.byLog();
    }

    EventConsumers all() {
        return consumers;
    }
}
