package dti.evidence.files.domain;

/**
 * The known state of the electronic signature of a piece of evidence. Signatures are not verified yet, so no state is
 * ever {@code VALID}. Where a signature may be present, the state is {@code UNKNOWN}, which never counts as valid.
 *
 * @param reason the reason for the state
 */
public record Signature(Reason reason) {

    /** The states in the API. */
    public enum State {
        VALID,
        INVALID,
        UNKNOWN,
        NONE
    }

    /** The reason for a state. Each reason has one state. */
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
