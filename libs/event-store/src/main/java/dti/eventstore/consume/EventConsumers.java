package dti.eventstore.consume;

import dti.eventsourcing.GlobalPosition;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The consumers of one service, one per handler. Each follows a log, after which its topic is named: {@code dti.<log>.v1}. */
public final class EventConsumers implements AutoCloseable {

    private final Map<String, KafkaEventConsumer> byLog = new TreeMap<>();

    /** One consumer per handler; none reads before {@link #start()}. */
    public EventConsumers(
            List<? extends ConsumedEventHandler> handlers, Pool pool, KafkaAddress kafka, MeterRegistry meters) {
        for (ConsumedEventHandler handler : handlers) {
            KafkaEventConsumer consumer = KafkaEventConsumer.of(handler, pool)
                    .bootstrapServers(kafka.bootstrapServers())
                    .topicPrefix(kafka.topicPrefix())
                    .meters(meters)
                    .build();
            if (byLog.put(log(handler.topic()), consumer) != null) {
                throw new IllegalArgumentException("two handlers follow " + handler.topic());
            }
        }
    }

    public void start() {
        byLog.values().forEach(KafkaEventConsumer::start);
    }

    @Override
    public void close() {
        byLog.values().forEach(KafkaEventConsumer::close);
    }

    /** Whether there is a consumer of what that log says. */
    public boolean follow(String log) {
        return byLog.containsKey(log);
    }

    /** As {@link KafkaEventConsumer#await}; false for a log that nobody follows here. */
    public Uni<Boolean> await(String log, GlobalPosition position, Duration timeout) {
        KafkaEventConsumer consumer = byLog.get(log);
        return consumer == null ? Uni.createFrom().item(false) : consumer.await(log, position, timeout);
    }

    /** By the log they follow. */
    public Map<String, KafkaEventConsumer> byLog() {
        return Map.copyOf(byLog);
    }

    /** How far each is behind, as a health check tells it. */
    public Map<String, Long> lags() {
        Map<String, Long> lags = new TreeMap<>();
        byLog.forEach((log, consumer) -> lags.put("consumer " + log + " lag", consumer.lag()));
        return lags;
    }

    /** Which do not get on, and why; empty when all do. */
    public List<String> failures() {
        List<String> failures = new ArrayList<>();
        byLog.forEach((log, consumer) ->
                consumer.failure().ifPresent(failure -> failures.add(log + ": " + failure.getMessage())));
        return failures;
    }

    private static String log(String topic) {
        return topic.split("\\.", -1)[1];
    }
}
