package dti.eventstore;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamVersion;
import java.util.List;

/** The result of an {@link Append}. */
public sealed interface AppendResult {

    /** Written and durable. */
    record Appended(List<StoredEvent> events) implements AppendResult {
        public StreamVersion version() {
            return events.getLast().version();
        }

        public GlobalPosition position() {
            return events.getLast().position();
        }
    }

    /** The stream was at another version; nothing was written. */
    record Conflict(StreamVersion actual) implements AppendResult {}

    /** The same request was recorded before. These are its events; nothing was written now. */
    record AlreadyAppended(List<StoredEvent> events) implements AppendResult {}

    /** The request id was used before for another request; nothing was written. */
    record KeyReused() implements AppendResult {}
}
