package dti.eventstore;

import org.jspecify.annotations.Nullable;

/** The log contains an event that this version of the code cannot read. An operator must resolve it. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(StoredEvent stored, @Nullable Throwable cause) {
        super(
                "event %d of log %s (%s, schema %d) cannot be read"
                        .formatted(stored.position().value(), stored.log(), stored.type(), stored.schemaVersion()),
                cause);
    }
}
