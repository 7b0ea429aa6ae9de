package dti.eventstore;

/** The store in memory keeps the promises of every store, so a test over it proves something. */
final class InMemoryEventStoreTest extends EventStoreConformance {

    private final EventStore store = new InMemoryEventStore("things");

    @Override
    protected EventStore store() {
        return store;
    }
}
