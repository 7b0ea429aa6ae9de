package dti.ranking.wiring;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.consume.ConsumedEventHandler;
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
import java.util.TreeMap;

/** Runs the consumers of other services' topics. */
@ApplicationScoped
public class Consumers implements FollowedLogs, RunningConsumers {

    /** After the migration, before the service is ready. */
    private static final int AFTER_MIGRATION = 100;

    private static final String SCORES = "scores";
    private static final String SUBMISSIONS = "submissions";

    private final List<ConsumedEventHandler> handlers;
    private final Pool pool;
    private final KafkaConfig config;
    private final MeterRegistry meters;
    private final Map<String, KafkaEventConsumer> byLog = new TreeMap<>();

    Consumers(@All List<ConsumedEventHandler> handlers, Pool pool, KafkaConfig config, MeterRegistry meters) {
        this.handlers = handlers;
        this.pool = pool;
        this.config = config;
        this.meters = meters;
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) StartupEvent start) {
        if (config.enabled()) {
            handlers.forEach(handler -> byLog.put(log(handler.topic()), consumer(handler)));
            byLog.values().forEach(KafkaEventConsumer::start);
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        byLog.values().forEach(KafkaEventConsumer::close);
    }

    @Override
    public boolean follows(String log) {
        return byLog.containsKey(followed(log));
    }

    @Override
    public Uni<Boolean> await(String log, long position, Duration timeout) {
        KafkaEventConsumer consumer = byLog.get(followed(log));
        return consumer == null
                ? Uni.createFrom().item(false)
                : consumer.await(followed(log), new GlobalPosition(position), timeout);
    }

    /** The consumers of this instance by the log they follow. */
    @Override
    public Map<String, KafkaEventConsumer> running() {
        return byLog;
    }

    /** Scoring-service writes one event to its log of scores per event of a submission, so their positions agree. */
    private static String followed(String log) {
        return log.equals(SUBMISSIONS) ? SCORES : log;
    }

    private KafkaEventConsumer consumer(ConsumedEventHandler handler) {
        return KafkaEventConsumer.of(handler, pool)
                .bootstrapServers(config.bootstrapServers())
                .topicPrefix(config.topicPrefix().orElse(""))
                .meters(meters)
                .build();
    }

    /** A topic of the house is named after its log: {@code dti.<log>.v1}. */
    private static String log(String topic) {
        return topic.split("\\.", -1)[1];
    }
}
