package dti.scoring.replays.application;

/** The replay was paused, discarded or taken over meanwhile: what was about to be written is not. */
public final class ReplayTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReplayTakenException() {
        super("the replay is not this worker's any more");
    }
}
