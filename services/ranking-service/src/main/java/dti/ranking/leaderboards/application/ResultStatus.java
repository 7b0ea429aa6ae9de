package dti.ranking.leaderboards.application;

/** Whether a result is provisional, official or withdrawn. */
public enum ResultStatus {
    /** Not published; it may still change. */
    PROVISIONAL,
    /** Published. */
    OFFICIAL,
    /** Published once, and no longer valid. */
    WITHDRAWN
}
