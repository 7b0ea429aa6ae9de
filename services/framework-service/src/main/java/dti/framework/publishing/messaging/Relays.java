package dti.framework.publishing.messaging;

import dti.contracts.Topics;
import dti.eventstore.publish.Relay;
import dti.eventstore.publish.Translation;
import dti.framework.publishing.application.EventLogs;
import dti.framework.publishing.application.Logs;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Carries each of the logs to its topic, from the start of the service to its end. */
@ApplicationScoped
public class Relays {

    /** After the log's migration, before the service is ready. */
    private static final int AFTER_MIGRATION = 100;

    /** Reference data is one ordered stream to whoever copies it. */
    private static final int PARTITIONS = 1;

    /** What is not of the usual type of its topic. */
    private static final Map<String, String> TYPES = Map.of("units-reorganised", Topics.UNITS_REORGANISED);

    private final EventLogs logs;
    private final Pool pool;
    private final KafkaConfig config;
    private final MeterRegistry meters;
    private volatile Map<String, Relay> running = Map.of();

    Relays(EventLogs logs, Pool pool, KafkaConfig config, MeterRegistry meters) {
        this.logs = logs;
        this.pool = pool;
        this.config = config;
        this.meters = meters;
    }

    void onStart(@Observes @Priority(AFTER_MIGRATION) StartupEvent start) {
        if (!config.enabled()) {
            return;
        }
        List<Route> routes = List.of(
                new Route(Logs.FRAMEWORKS, Topics.FRAMEWORKS, Topics.FRAMEWORK_PUBLISHED),
                new Route(Logs.UNITS, Topics.UNITS, Topics.UNIT_CHANGED),
                new Route(Logs.CAMPAIGNS, Topics.CAMPAIGNS, Topics.CAMPAIGN_CHANGED),
                new Route(Logs.PLANS, Topics.PLANS, Topics.PLAN_CHANGED));
        running = routes.stream().collect(Collectors.toUnmodifiableMap(Route::log, this::relay));
        running.values().forEach(Relay::start);
    }

    void onStop(@Observes ShutdownEvent stop) {
        running.values().forEach(Relay::close);
    }

    /** The relays of this instance by log; none where it does not publish. */
    Map<String, Relay> running() {
        return running;
    }

    private Relay relay(Route route) {
        return Relay.of(logs.of(route.log()), pool, route.asItIsStored())
                .bootstrapServers(config.bootstrapServers())
                .topic(route.topic())
                .topicPrefix(config.topicPrefix().orElse(""))
                .createTopic(PARTITIONS)
                .meters(meters)
                .build();
    }

    /** A log, its topic, and what its events are to the world. */
    private record Route(String log, String topic, String type) {

        /** What this service stores is the contract already. */
        Translation asItIsStored() {
            return event -> new Translation.PublicEvent(TYPES.getOrDefault(event.type(), type), event.payload());
        }
    }
}
