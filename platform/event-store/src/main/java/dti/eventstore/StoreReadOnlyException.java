package dti.eventstore;

/** The log takes nothing until an operator decides; nothing was written. Reads go on (503 with Retry-After). */
public final class StoreReadOnlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreReadOnlyException(String log, String reason) {
        super("log " + log + " takes no appends: " + reason);
    }
}
