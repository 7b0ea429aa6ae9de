package dti.scoring.submissions.domain;

/** The source of a campaign's reference value. */
public enum ReferenceSource {
    COUNCIL("council"),
    /** The best value any unit had when self-assessment closed. */
    BEST_UNIT("best-unit");

    private final String wire;

    ReferenceSource(String wire) {
        this.wire = wire;
    }

    /** The name in events and the API. */
    public String wire() {
        return wire;
    }
}
