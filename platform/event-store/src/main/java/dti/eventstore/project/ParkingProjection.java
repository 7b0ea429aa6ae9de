package dti.eventstore.project;

import dti.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** A projection whose streams do not need each other: one with an event it cannot apply is parked, the others flow on. */
public interface ParkingProjection extends Projection {

    @Override
    default Uni<Void> apply(List<StoredEvent> events, SqlConnection transaction) {
        return apply(events, BatchParking.NONE, transaction);
    }

    /** Applies events in order; those of held streams have no effect yet. */
    Uni<Void> apply(List<StoredEvent> events, BatchParking held, SqlConnection transaction);

    /**
     * Applies an event that was held.
     *
     * @param isLast whether the stream flows again after it
     */
    Uni<Void> applyHeld(StoredEvent event, boolean isLast, SqlConnection transaction);

    /**
     * Notes that an event that was held is left out.
     *
     * @param isLast whether the stream flows again after it
     */
    Uni<Void> leaveOut(StoredEvent event, boolean isLast, SqlConnection transaction);

    /** Called after a stream was released or an event left out, when that is committed. */
    default void settled() {}
}
