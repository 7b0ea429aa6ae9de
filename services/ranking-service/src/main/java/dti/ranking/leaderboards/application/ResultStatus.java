package dti.ranking.leaderboards.application;

/** What a result is worth. */
public enum ResultStatus {
    /** May still change. */
    PROVISIONAL,
    /** Published. */
    OFFICIAL,
    /** Published once, and no longer valid. */
    WITHDRAWN
}
