package dti.evidence.attachments.application;

/** An append that recorded nothing rolls back the transaction it was made in. */
final class LostRaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostRaceException() {
        super("the append recorded nothing", null, false, false);
    }
}
