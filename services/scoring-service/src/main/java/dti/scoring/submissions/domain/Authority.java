package dti.scoring.submissions.domain;

/** The authority behind a decision on a leaf. The council's decision overrides the reviewer's of the same round. */
public enum Authority {
    REVIEWER("reviewer"),
    COUNCIL("council");

    private final String wire;

    Authority(String wire) {
        this.wire = wire;
    }

    /** The name in events and the API. */
    public String wire() {
        return wire;
    }
}
