package dti.evidence.attachments.application;

/** The same request was recorded while this one was on its way: the transaction rolls back, the other one answers. */
final class RequestRepeatedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RequestRepeatedException() {
        super("the request was recorded before", null, false, false);
    }
}
