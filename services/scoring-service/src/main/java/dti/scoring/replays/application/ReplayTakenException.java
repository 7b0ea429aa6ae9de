package dti.scoring.replays.application;

/** The replay was paused, discarded or taken over meanwhile. The pending write is not done. */
public final class ReplayTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReplayTakenException() {
        super("the replay is not this worker's any more");
    }
}
