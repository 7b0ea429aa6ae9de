package dti.wiring;

import dti.eventstore.consume.ConsumedEvent;
import dti.eventstore.consume.ConsumedEventHandler;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * A handler of the events of one type; others of its topic are no concern of it.
 *
 * @param consumer the name its offsets are stored under
 * @param type the CloudEvents type
 * @param contract what events of the type are read as
 */
public record ContractHandler<T>(String consumer, String topic, String type, Class<T> contract, Effect<T> effect)
        implements ConsumedEventHandler {

    /** What such an event does to this service's database. */
    @FunctionalInterface
    public interface Effect<T> {

        /** As {@link ConsumedEventHandler#apply}. */
        Uni<Void> of(T told, ConsumedEvent event, SqlConnection transaction);
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        return event.is(type)
                ? effect.of(Payloads.read(event, contract), event, transaction)
                : Uni.createFrom().voidItem();
    }
}
