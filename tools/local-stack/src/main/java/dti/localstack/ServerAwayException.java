package dti.localstack;

import org.jspecify.annotations.Nullable;

/** A server does not answer, or does not answer yet. */
final class ServerAwayException extends StackException {

    private static final long serialVersionUID = 1L;

    ServerAwayException(String message) {
        super(message);
    }

    ServerAwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
