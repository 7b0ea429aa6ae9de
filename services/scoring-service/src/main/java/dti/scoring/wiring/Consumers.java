package dti.scoring.wiring;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.KafkaEventConsumer;
import dti.parked.RunningConsumers;
import dti.problem.FollowedLogs;
import dti.scoring.logs.EventLogs;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the consumers of other services' topics. */
@ApplicationScoped
public class Consumers implements FollowedLogs, RunningConsumers {

    /** After the log's migration, before the service is ready. */
    private static final int AFTER_MIGRATION = 100;

    /** The log whose events each consumer follows, by the consumer's name. */
    private static final Map<String, String> LOGS = Map.of(
            "scoring-frameworks", "frameworks",
            "scoring-units", "units",
            "scoring-campaigns", "campaigns",
            "scoring-evidence", "evidence",
            "scoring-checkpoints", "checkpoints",
            "scoring-plans", "plans");

    private final List<ConsumedEventHandler> handlers;
    private final Projections projections;
    private final Pool pool;
    private final KafkaConfig config;
    private final MeterRegistry meters;
    private final Map<String, KafkaEventConsumer> byLog = new HashMap<>();

    Consumers(
            @All List<ConsumedEventHandler> handlers,
            Projections projections,
            Pool pool,
            KafkaConfig config,
            MeterRegistry meters) {
        this.handlers = handlers;
        this.projections = projections;
        this.pool = pool;
        this.config = config;
        this.meters = meters;
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) StartupEvent start) {
        if (config.enabled()) {
            handlers.forEach(handler -> byLog.put(log(handler), consumer(handler)));
            byLog.values().forEach(KafkaEventConsumer::start);
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        byLog.values().forEach(KafkaEventConsumer::close);
    }

    @Override
    public boolean follows(String log) {
        return log.equals(EventLogs.SUBMISSIONS) || byLog.containsKey(log);
    }

    /** Our own log is followed by its projections. */
    @Override
    public Uni<Boolean> await(String log, long position, Duration timeout) {
        GlobalPosition wanted = new GlobalPosition(position);
        if (log.equals(EventLogs.SUBMISSIONS)) {
            return projections.await(wanted, timeout);
        }
        KafkaEventConsumer consumer = byLog.get(log);
        return consumer == null ? Uni.createFrom().item(false) : consumer.await(log, wanted, timeout);
    }

    @Override
    public Map<String, KafkaEventConsumer> running() {
        return byLog;
    }

    private KafkaEventConsumer consumer(ConsumedEventHandler handler) {
        return KafkaEventConsumer.of(handler, pool)
                .bootstrapServers(config.bootstrapServers())
                .topicPrefix(config.topicPrefix().orElse(""))
                .meters(meters)
                .build();
    }

    private static String log(ConsumedEventHandler handler) {
        String log = LOGS.get(handler.consumer());
        if (log == null) {
            throw new IllegalStateException("no log is known for consumer " + handler.consumer());
        }
        return log;
    }
}
