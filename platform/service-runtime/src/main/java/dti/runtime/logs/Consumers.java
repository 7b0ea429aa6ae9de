package dti.runtime.logs;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.ParallelClose;
import dti.eventstore.consume.ConsumedEventHandler;
import dti.eventstore.consume.KafkaEventConsumer;
import dti.runtime.parked.ParkingReaders;
import dti.runtime.request.LogProgress;
import dti.runtime.start.StartOrder;
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

/**
 * Runs the consumers of other services' topics, one per handler. Each consumer follows one log, whose name is in the
 * topic: {@code dti.<log>.v1}.
 */
@ApplicationScoped
public class Consumers implements LogProgress, ParkingReaders, EventFlow {

    private final Map<String, KafkaEventConsumer> byLog = new TreeMap<>();

    public Consumers(@All List<ConsumedEventHandler> handlers, Pool pool, KafkaConfig config, MeterRegistry meters) {
        for (ConsumedEventHandler handler : config.enabled() ? handlers : List.<ConsumedEventHandler>of()) {
            KafkaEventConsumer consumer = KafkaEventConsumer.of(handler, pool)
                    .bootstrapServers(config.bootstrapServers())
                    .topicPrefix(config.topicPrefix().orElse(""))
                    .meters(meters)
                    .build();
            if (byLog.put(log(handler.topic()), consumer) != null) {
                throw new IllegalArgumentException("two handlers follow " + handler.topic());
            }
        }
    }

    public void onStart(@Observes @Priority(StartOrder.AFTER_MIGRATION) StartupEvent start) {
        byLog.values().forEach(KafkaEventConsumer::start);
    }

    public void onStop(@Observes ShutdownEvent stop) {
        ParallelClose.all(byLog.values());
    }

    @Override
    public boolean follows(String log) {
        return byLog.containsKey(log);
    }

    /** As {@link KafkaEventConsumer#await}; false for a log that this service does not follow. */
    @Override
    public Uni<Boolean> await(String log, long position, Duration timeout) {
        KafkaEventConsumer consumer = byLog.get(log);
        return consumer == null
                ? Uni.createFrom().item(false)
                : consumer.await(log, new GlobalPosition(position), timeout);
    }

    @Override
    public Map<String, KafkaEventConsumer> readers() {
        return Map.copyOf(byLog);
    }

    @Override
    public Map<String, Long> lags() {
        Map<String, Long> lags = new TreeMap<>();
        byLog.forEach((log, consumer) -> lags.put("consumer " + log, consumer.lag()));
        return lags;
    }

    @Override
    public Map<String, String> failures() {
        Map<String, String> failures = new TreeMap<>();
        byLog.forEach((log, consumer) -> consumer.failure()
                .ifPresent(failure -> failures.put("consumer " + log, String.valueOf(failure.getMessage()))));
        return failures;
    }

    public static String log(String topic) {
        return topic.split("\\.", -1)[1];
    }
}
