package dti.runtime.logs;

import dti.eventstore.schema.EventStoreSchema;
import dti.runtime.start.StartOrder;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Migrates logs and offsets before anything writes to them or publishes from them. */
@ApplicationScoped
class EventLogMigration {

    private final EventLogConfig config;
    private final List<ServiceLogs> logs;

    EventLogMigration(EventLogConfig config, @All List<ServiceLogs> logs) {
        this.config = config;
        this.logs = logs;
    }

    void onStart(@Observes @Priority(StartOrder.MIGRATION) StartupEvent start) {
        EventStoreSchema.migrate(
                new EventStoreSchema.Database(config.jdbcUrl(), config.owner(), config.ownerPassword()),
                config.appRole(),
                logs.stream()
                        .flatMap(each -> each.published().stream())
                        .map(log -> log.store().log())
                        .toArray(String[]::new));
    }
}
