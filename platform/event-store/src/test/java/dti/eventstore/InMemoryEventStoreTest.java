package dti.eventstore;

/** The in-memory store fulfils the contract of every store, so tests may rely on it. */
final class InMemoryEventStoreTest extends EventStoreConformance {

    private final EventStore store = new InMemoryEventStore("things");

    @Override
    protected EventStore store() {
        return store;
    }
}
