package dti.eventstore.command;

import dti.eventstore.EventStore;
import dti.eventstore.PgEventStore;
import dti.eventstore.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Commands over PostgreSQL. */
final class PgCommandHandlerTest extends CommandHandlerConformance {

    private TestDatabase database;
    private PgEventStore store;

    @BeforeEach
    void open() {
        database = TestDatabase.with("things");
        store = PgEventStore.open(database.pool(), "things");
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Override
    protected EventStore store() {
        return store;
    }
}
