package dti.runtime.logs;

import dti.eventstore.ParallelClose;
import dti.eventstore.publish.Relay;
import dti.runtime.parked.ParkingReaders;
import dti.runtime.start.StartOrder;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Publishes each log of this service to its topic, from the start of the service to its end. */
@ApplicationScoped
public class Relays implements EventFlow, ParkingReaders {

    private final List<ServiceLogs> logs;
    private final Pool pool;
    private final KafkaConfig config;
    private final MeterRegistry meters;

    /** By log; empty when this instance does not publish. */
    private volatile Map<String, Relay> running = Map.of();

    public Relays(@All List<ServiceLogs> logs, Pool pool, KafkaConfig config, MeterRegistry meters) {
        this.logs = logs;
        this.pool = pool;
        this.config = config;
        this.meters = meters;
    }

    public void onStart(@Observes @Priority(StartOrder.AFTER_MIGRATION) StartupEvent start) {
        if (!config.enabled()) {
            return;
        }
        Map<String, Relay> relays = new TreeMap<>();
        for (ServiceLogs each : logs) {
            each.published().forEach(log -> relays.put(log.store().log(), relay(log)));
        }
        running = relays;
        relays.values().forEach(Relay::start);
    }

    public void onStop(@Observes ShutdownEvent stop) {
        ParallelClose.all(running.values());
    }

    @Override
    public Map<String, Relay> readers() {
        Map<String, Relay> readers = new TreeMap<>();
        running.values().forEach(relay -> readers.put(relay.name(), relay));
        return readers;
    }

    @Override
    public Map<String, Long> lags() {
        Map<String, Long> lags = new TreeMap<>();
        running.forEach((log, relay) -> lags.put("relay " + log, relay.lag()));
        return lags;
    }

    @Override
    public Map<String, String> failures() {
        Map<String, String> failures = new TreeMap<>();
        running.forEach((log, relay) -> relay.failure()
                .ifPresent(failure -> failures.put("relay " + log, String.valueOf(failure.getMessage()))));
        return failures;
    }

    private Relay relay(PublishedLog log) {
        return Relay.of(log.store(), pool, log.translation())
                .bootstrapServers(config.bootstrapServers())
                .topic(log.topic())
                .topicPrefix(config.topicPrefix().orElse(""))
                .createTopic(log.partitions())
                .meters(meters)
                .build();
    }
}
