package dti.eventstore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The PostgreSQL store fulfils the contract of every store. */
final class PgEventStoreTest extends EventStoreConformance {

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
