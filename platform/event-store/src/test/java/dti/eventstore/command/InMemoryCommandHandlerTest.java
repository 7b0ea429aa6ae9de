package dti.eventstore.command;

import dti.eventstore.EventStore;
import dti.eventstore.InMemoryEventStore;

/** Commands over the store in memory. */
final class InMemoryCommandHandlerTest extends CommandHandlerConformance {

    private final EventStore store = new InMemoryEventStore("things");

    @Override
    protected EventStore store() {
        return store;
    }
}
