package dti.localstack;

import org.jspecify.annotations.Nullable;

/** An error an operator can act on. Programs print its message as one line, without a stack trace. */
public sealed class StackException extends RuntimeException permits ServerAwayException {

    private static final long serialVersionUID = 1L;

    StackException(String message) {
        super(message);
    }

    StackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
