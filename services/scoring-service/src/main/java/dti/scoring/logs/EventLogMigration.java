package dti.scoring.logs;

import dti.eventstore.schema.EventStoreSchema;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Brings the log up to date before anything writes to it or publishes from it. */
@ApplicationScoped
class EventLogMigration {

    /** Before every other observer of the start. */
    private static final int FIRST = 1;

    private final EventLogConfig config;

    EventLogMigration(EventLogConfig config) {
        this.config = config;
    }

    void onStart(@Observes @Priority(FIRST) StartupEvent start) {
        var owner = new EventStoreSchema.Database(config.jdbcUrl(), config.owner(), config.ownerPassword());
        EventStoreSchema.migrate(
                owner,
                config.appRole(),
                EventLogs.SUBMISSIONS,
                EventLogs.SCORES,
                EventLogs.CHECKPOINTS,
                EventLogs.DUTIES);
    }
}
