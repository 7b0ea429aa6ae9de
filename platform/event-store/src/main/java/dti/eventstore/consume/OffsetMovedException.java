package dti.eventstore.consume;

/** Another instance moved the offset first; this transaction is rolled back. */
final class OffsetMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OffsetMovedException(String partition, long offset) {
        super("the offset of " + partition + " is no longer " + offset);
    }
}
