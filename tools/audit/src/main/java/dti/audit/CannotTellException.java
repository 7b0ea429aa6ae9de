package dti.audit;

/** Why neither right nor wrong can be said, in words for whoever ran the command. */
final class CannotTellException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotTellException(String message) {
        super(message);
    }

    CannotTellException(String message, Throwable cause) {
        super(message, cause);
    }
}
