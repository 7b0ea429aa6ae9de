package dti.audit;

/** The command can say neither right nor wrong; the message tells the operator why. */
final class CannotTellException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotTellException(String message) {
        super(message);
    }

    CannotTellException(String message, Throwable cause) {
        super(message, cause);
    }
}
