package dti.eventstore;

/**
 * The log accepts no appends until an operator decides; nothing was written. Reads continue (503 with Retry-After).
 */
public final class StoreReadOnlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreReadOnlyException(String log, String reason) {
        super("log " + log + " takes no appends: " + reason);
    }
}
