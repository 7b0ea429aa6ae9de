package dti.ranking.wiring;

import dti.eventstore.schema.EventStoreSchema;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Brings the schema of offsets and parked streams up to date before anything consumes. This service has no log yet. */
@ApplicationScoped
class EventStoreMigration {

    /** Before every other observer of the start. */
    private static final int FIRST = 1;

    private final EventStoreConfig config;

    EventStoreMigration(EventStoreConfig config) {
        this.config = config;
    }

    void onStart(@Observes @Priority(FIRST) StartupEvent start) {
        var owner = new EventStoreSchema.Database(config.jdbcUrl(), config.owner(), config.ownerPassword());
        EventStoreSchema.migrate(owner, config.appRole());
    }
}
