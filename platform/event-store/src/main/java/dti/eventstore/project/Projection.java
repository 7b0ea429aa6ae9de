package dti.eventstore.project;

import dti.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** A read model fed from a log. Its checkpoint moves in the transaction of its effect. */
public interface Projection {

    /** The name its checkpoint is stored under; a new name starts from the beginning. */
    String name();

    /** Applies events in order, using only this connection, whose transaction the runner commits. */
    Uni<Void> apply(List<StoredEvent> events, SqlConnection transaction);
}
