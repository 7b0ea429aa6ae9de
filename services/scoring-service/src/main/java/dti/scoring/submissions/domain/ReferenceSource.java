package dti.scoring.submissions.domain;

/** Where a campaign's reference value comes from. */
public enum ReferenceSource {
    COUNCIL("council"),
    /** The best value any unit had when self-assessment closed. */
    BEST_UNIT("best-unit");

    private final String wire;

    ReferenceSource(String wire) {
        this.wire = wire;
    }

    /** As it is written in events and the API. */
    public String wire() {
        return wire;
    }
}
