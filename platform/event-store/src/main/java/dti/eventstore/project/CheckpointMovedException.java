package dti.eventstore.project;

/** Another instance moved the checkpoint first; this transaction is rolled back. */
final class CheckpointMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CheckpointMovedException(String projection) {
        super("the checkpoint of " + projection + " was moved by another instance");
    }
}
