package dti.eventstore.consume;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The effect of another service's events on this service's database. */
public interface ConsumedEventHandler {

    /** The name its offsets are stored under. */
    String consumer();

    /** The topic it reads, for example {@code dti.campaigns.v1}. */
    String topic();

    /**
     * Applies one event, using only this connection, whose transaction the consumer commits together with the offset.
     * A failure with {@link PoisonEventException} parks the event's stream; any other is transient and tried again.
     */
    Uni<Void> apply(ConsumedEvent event, SqlConnection transaction);
}
