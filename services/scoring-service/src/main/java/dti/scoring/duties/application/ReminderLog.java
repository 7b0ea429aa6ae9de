package dti.scoring.duties.application;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.StoredEvent;
import dti.scoring.logs.EventLogs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The reminders there were, in their order. */
@ApplicationScoped
public class ReminderLog {

    private final EventLogs logs;

    ReminderLog(EventLogs logs) {
        this.logs = logs;
    }

    /** After a position, at most {@code limit}. Positions have no gaps, so whoever goes on from the last one misses none. */
    public Uni<List<StoredEvent>> after(long position, int limit) {
        return logs.duties().readAll(new GlobalPosition(position), limit);
    }
}
