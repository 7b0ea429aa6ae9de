package dti.framework.publishing.application;

/** The request was recorded while this transaction was deciding it; rolls the transaction back. */
final class RepeatedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RepeatedRequestException() {
        super("recorded by another transaction", null, false, false);
    }
}
