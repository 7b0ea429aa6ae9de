package dti.framework.publishing.application;

/** Somebody else moved the stream while this transaction was deciding; rolls it back, to be decided again. */
final class LostRaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostRaceException() {
        super("another transaction was first", null, false, false);
    }
}
