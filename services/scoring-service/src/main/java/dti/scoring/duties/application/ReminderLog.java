package dti.scoring.duties.application;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.StoredEvent;
import dti.scoring.logs.EventLogs;
import dti.scoring.logs.LogCursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the reminders in the order of their log. */
@ApplicationScoped
public class ReminderLog {

    private static final String CURSOR = "cursor";

    private final EventLogs logs;

    ReminderLog(EventLogs logs) {
        this.logs = logs;
    }

    /** A page of reminders, and the cursor after the last of them. */
    public record Stretch(List<StoredEvent> events, LogCursor cursor) {}

    /**
     * Returns the reminders after a cursor's text, at most {@code limit}. Positions have no gaps, so a reader that
     * continues after the last position misses none.
     */
    public Uni<Stretch> after(@Nullable String cursor, int limit) {
        return logs.duties()
                .head()
                .map(head -> LogCursor.of(CURSOR, cursor, head.generation()))
                .flatMap(from -> logs.duties()
                        .readAll(new GlobalPosition(from.position()), limit)
                        .map(events -> new Stretch(
                                events,
                                events.isEmpty()
                                        ? from
                                        : from.at(events.getLast().position().value()))));
    }
}
