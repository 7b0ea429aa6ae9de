package dti.eventstore.project;

import dti.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** A read model of a log. Its checkpoint moves in the transaction of its effect. */
public interface Projection {

    /** The name under which its checkpoint is stored; a new name starts from the first event. */
    String name();

    /** Applies events in order, using only this connection. The runner commits its transaction. */
    Uni<Void> apply(List<StoredEvent> events, SqlConnection transaction);
}
