package dti.evidence.attachments.domain;

/**
 * Where an attachment stands between what was asked here and what scoring-service answered. Asking and answering cross
 * on the way, so what was asked and is not yet answered is part of it.
 */
public enum AttachmentStatus {
    /** Asked to be attached, not yet answered. */
    ATTACH_PENDING("pending", Request.ATTACH),
    /** Part of the submission. */
    ATTACHED("attached", Request.ATTACH),
    /** Scoring-service does not want it in the submission. */
    REFUSED("refused", Request.ATTACH),
    /** Asked to be detached before the attaching was answered. */
    CANCEL_PENDING("pending", Request.DETACH),
    /** Asked to be detached, not yet answered. */
    DETACH_PENDING("pending", Request.DETACH),
    /** No longer part of the submission. */
    DETACHED("detached", Request.DETACH);

    /** What was asked last. */
    public enum Request {
        ATTACH("attach"),
        DETACH("detach");

        private final String word;

        Request(String word) {
            this.word = word;
        }

        /** As it is written in the API. */
        public String word() {
            return word;
        }
    }

    /** What scoring-service says in the submission's stream. */
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

    /** As it is written in the API: {@code pending | attached | refused | detached}. */
    public String state() {
        return state;
    }

    public Request requested() {
        return requested;
    }

    /** Whether asking to attach means anything now. */
    public boolean mayBeAttached() {
        return this == REFUSED || this == DETACHED;
    }

    /** Whether asking to detach means anything now. */
    public boolean mayBeDetached() {
        return this == ATTACH_PENDING || this == ATTACHED;
    }

    /** After asking to detach; only where {@link #mayBeDetached}. */
    public AttachmentStatus detachAsked() {
        return this == ATTACHED ? DETACH_PENDING : CANCEL_PENDING;
    }

    /** After an answer. An answer is a fact of the submission, so it is never refused. */
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

    /** What is refused is the oldest request not yet answered. */
    private AttachmentStatus afterRefused() {
        return switch (this) {
            case ATTACH_PENDING -> REFUSED;
            case CANCEL_PENDING -> DETACHED;
            case DETACH_PENDING -> ATTACHED;
            case ATTACHED, REFUSED, DETACHED -> this;
        };
    }
}
