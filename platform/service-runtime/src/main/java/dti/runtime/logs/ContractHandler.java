package dti.runtime.logs;

import dti.contracts.PublicEvents;
import dti.contracts.PublicEvents.PublicEvent;
import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Handles one type of public event; other events of the topic are ignored. */
public final class ContractHandler<T extends Record> implements ConsumedEventHandler {

    private final String consumer;
    private final Class<T> contract;
    private final PublicEvent told;
    private final Effect<T> effect;

    /**
     * Creates a handler of the events of this contract record.
     *
     * @param consumer the name its offsets are stored under
     */
    public ContractHandler(String consumer, Class<T> contract, Effect<T> effect) {
        this.consumer = consumer;
        this.contract = contract;
        this.told = PublicEvents.of(contract);
        this.effect = effect;
    }

    /** The change an event makes in this service's database. */
    @FunctionalInterface
    public interface Effect<T> {

        /** As {@link ConsumedEventHandler#apply}. */
        Uni<Void> of(T told, ConsumedEvent event, SqlConnection transaction);
    }

    @Override
    public String consumer() {
        return consumer;
    }

    @Override
    public String topic() {
        return told.topic();
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        return event.is(told.type())
                ? effect.of(Payloads.read(event, contract), event, transaction)
                : Uni.createFrom().voidItem();
    }
}
