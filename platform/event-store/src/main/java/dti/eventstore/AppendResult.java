package dti.eventstore;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamVersion;
import java.util.List;

/** What became of an {@link Append}. */
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

    /** The same request was recorded before; these are its events, and nothing was written now. */
    record AlreadyAppended(List<StoredEvent> events) implements AppendResult {}

    /** The request id was used before for something else; nothing was written. */
    record KeyReused() implements AppendResult {}
}
