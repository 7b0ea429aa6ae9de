package dti.eventstore.project;

import dti.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * A projection whose streams are independent: a stream with an event that cannot be applied is parked, the others
 * continue.
 */
public interface ParkingProjection extends Projection {

    @Override
    default Uni<Void> apply(List<StoredEvent> events, SqlConnection transaction) {
        return apply(events, BatchParking.NONE, transaction);
    }

    /** Applies events in order. Events of parked streams have no effect yet. */
    Uni<Void> apply(List<StoredEvent> events, BatchParking held, SqlConnection transaction);

    /**
     * Applies a held event.
     *
     * @param isLast whether the stream is no longer parked after it
     */
    Uni<Void> applyHeld(StoredEvent event, boolean isLast, SqlConnection transaction);

    /**
     * Records that a held event is left out.
     *
     * @param isLast whether the stream is no longer parked after it
     */
    Uni<Void> leaveOut(StoredEvent event, boolean isLast, SqlConnection transaction);

    /** Runs after the commit of a stream's release or of a left-out event. */
    default void settled() {}
}
