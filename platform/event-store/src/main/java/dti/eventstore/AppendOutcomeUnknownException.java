package dti.eventstore;

/**
 * The database did not answer twice. It is unknown whether the events are written; the same command may be sent again.
 */
public final class AppendOutcomeUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AppendOutcomeUnknownException(String log, Throwable cause) {
        super("no answer to an append to log " + log, cause);
    }
}
