package dti.eventstore;

/** The queue of appends is full; nothing was written. The caller may retry after a second (503 with Retry-After). */
public final class StoreBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreBusyException(String log, int waiting) {
        super(waiting + " appends already wait for log " + log);
    }
}
