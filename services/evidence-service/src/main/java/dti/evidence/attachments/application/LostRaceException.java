package dti.evidence.attachments.application;

/** Rolls back the transaction of an append that recorded nothing. */
final class LostRaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostRaceException() {
        super("the append recorded nothing", null, false, false);
    }
}
