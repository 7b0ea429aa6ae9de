package dti.evidence.files.domain;

/**
 * What is known of the electronic signature of a piece of evidence. Signatures are not verified yet, so nothing is ever
 * {@code VALID} here: where a signature may be present its state is {@code UNKNOWN}, which is never taken for valid.
 *
 * @param reason why the state is what it is
 */
public record Signature(Reason reason) {

    /** The states the API knows. */
    public enum State {
        VALID,
        INVALID,
        UNKNOWN,
        NONE
    }

    /** Why; each reason has one state. */
    public enum Reason {
        LINK_CANNOT_BE_SIGNED(State.NONE),
        NO_SIGNATURE_FOUND(State.NONE),
        PDF_SIGNATURE_NOT_VERIFIED(State.UNKNOWN),
        CMS_SIGNATURE_NOT_VERIFIED(State.UNKNOWN),
        CONTAINER_SIGNATURE_NOT_VERIFIED(State.UNKNOWN),
        OFFICE_SIGNATURE_NOT_VERIFIED(State.UNKNOWN),
        XML_SIGNATURE_NOT_VERIFIED(State.UNKNOWN);

        private final State state;

        Reason(State state) {
            this.state = state;
        }
    }

    public State state() {
        return reason.state;
    }
}
