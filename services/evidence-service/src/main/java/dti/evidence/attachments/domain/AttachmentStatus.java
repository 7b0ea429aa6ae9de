package dti.evidence.attachments.domain;

/**
 * The status of an attachment. It combines the last request made here with the last answer of scoring-service. Requests
 * and answers can cross on the way, so a request without an answer is part of the status.
 */
public enum AttachmentStatus {
    /** The request to attach is not answered yet. */
    ATTACH_PENDING("pending", Request.ATTACH),
    /** The evidence is part of the submission. */
    ATTACHED("attached", Request.ATTACH),
    /** Scoring-service has refused the evidence. */
    REFUSED("refused", Request.ATTACH),
    /** Neither the request to attach nor the later request to detach is answered yet. */
    CANCEL_PENDING("pending", Request.DETACH),
    /** The request to detach is not answered yet. */
    DETACH_PENDING("pending", Request.DETACH),
    /** The evidence is no longer part of the submission. */
    DETACHED("detached", Request.DETACH);

    /** The last request. */
    public enum Request {
        ATTACH("attach"),
        DETACH("detach");

        private final String word;

        Request(String word) {
            this.word = word;
        }

        /** The name in the API. */
        public String word() {
            return word;
        }
    }

    /** The answer of scoring-service in the submission's stream. */
    public enum Answer {
        ATTACHED,
        DETACHED,
        REFUSED
    }

    private final String state;
    private final Request requested;

    AttachmentStatus(String state, Request requested) {
        this.state = state;
        this.requested = requested;
    }

    /** The name in the API: {@code pending | attached | refused | detached}. */
    public String state() {
        return state;
    }

    public Request requested() {
        return requested;
    }

    /** Whether a request to attach is possible now. */
    public boolean mayBeAttached() {
        return this == REFUSED || this == DETACHED;
    }

    /** Whether a request to detach is possible now. */
    public boolean mayBeDetached() {
        return this == ATTACH_PENDING || this == ATTACHED;
    }

    /** The status after a request to detach. Requires {@link #mayBeDetached}. */
    public AttachmentStatus detachAsked() {
        return this == ATTACHED ? DETACH_PENDING : CANCEL_PENDING;
    }

    /** The status after an answer. An answer is a fact of the submission, so it is never refused. */
    public AttachmentStatus answered(Answer answer) {
        return switch (answer) {
            case ATTACHED -> afterAttached();
            case DETACHED -> DETACHED;
            case REFUSED -> afterRefused();
        };
    }

    private AttachmentStatus afterAttached() {
        return switch (this) {
            case CANCEL_PENDING, DETACH_PENDING -> DETACH_PENDING;
            case ATTACH_PENDING, ATTACHED, REFUSED, DETACHED -> ATTACHED;
        };
    }

    /** A refusal answers the oldest request without an answer. */
    private AttachmentStatus afterRefused() {
        return switch (this) {
            case ATTACH_PENDING -> REFUSED;
            case CANCEL_PENDING -> DETACHED;
            case DETACH_PENDING -> ATTACHED;
            case ATTACHED, REFUSED, DETACHED -> this;
        };
    }
}
