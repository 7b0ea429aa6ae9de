package dti.scoring.submissions.domain;

/** Whose decision on a leaf it is. The council's stands above the reviewer's of the same round. */
public enum Authority {
    REVIEWER("reviewer"),
    COUNCIL("council");

    private final String wire;

    Authority(String wire) {
        this.wire = wire;
    }

    /** As it is written in events and the API. */
    public String wire() {
        return wire;
    }
}
