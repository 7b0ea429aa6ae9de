package dti.ranking.leaderboards.application;

/** Results changed while they were read as of one moment. The reader must read again. */
public final class ResultsMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ResultsMovedException() {
        super("the results changed between two reads", null, false, false);
    }
}
