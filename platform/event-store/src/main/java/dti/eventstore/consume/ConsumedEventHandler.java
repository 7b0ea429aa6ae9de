package dti.eventstore.consume;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Applies another service's events to this service's database. */
public interface ConsumedEventHandler {

    /** The name under which its offsets are stored. */
    String consumer();

    /** The topic it reads, for example {@code dti.campaigns.v1}. */
    String topic();

    /**
     * Applies one event, using only this connection. The consumer commits its transaction together with the offset. An
     * outage ({@link dti.eventstore.Outages}) is retried; any failure of the event itself, such as
     * {@link PoisonEventException}, parks the event's stream.
     */
    Uni<Void> apply(ConsumedEvent event, SqlConnection transaction);
}
