package dti.framework.campaigns.messaging;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.consume.KafkaEventConsumer;
import dti.parked.RunningConsumers;
import dti.problem.FollowedLogs;
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

/** Follows scoring-service's log of submissions, from the start of the service to its end. */
@ApplicationScoped
class FollowSubmissions implements FollowedLogs, RunningConsumers {

    private static final String SUBMISSIONS = "submissions";

    /** After the log's migration: the offsets are kept in its schema. */
    private static final int AFTER_MIGRATION = 100;

    private final SubmissionsConfig config;
    private final KafkaEventConsumer consumer;

    FollowSubmissions(SubmissionsConfig config, EnteredPhases handler, Pool pool, MeterRegistry meters) {
        this.config = config;
        this.consumer = KafkaEventConsumer.of(handler, pool)
                .bootstrapServers(config.bootstrapServers())
                .topicPrefix(config.topicPrefix().orElse(""))
                .meters(meters)
                .build();
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) StartupEvent start) {
        if (config.followed()) {
            consumer.start();
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        consumer.close();
    }

    @Override
    public Map<String, KafkaEventConsumer> running() {
        return config.followed() ? Map.of(SUBMISSIONS, consumer) : Map.of();
    }

    @Override
    public boolean follows(String log) {
        return config.followed() && log.equals(SUBMISSIONS);
    }

    @Override
    public Uni<Boolean> await(String log, long position, Duration timeout) {
        return consumer.await(log, new GlobalPosition(position), timeout);
    }
}
