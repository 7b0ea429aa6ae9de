package dti.scoring.submissions.domain;

/**
 * A unit's request to exclude a leaf (000: "loại trừ"), and its outcome.
 *
 * @param reason of the decision, or of the request while there is no decision
 * @param version the version of the latest event about the request
 */
public record Exclusion(Status status, String reason, long version) {

    /** The status of the request. */
    public enum Status {
        REQUESTED("exclusion-requested"),
        GRANTED("exclusion-granted"),
        REFUSED("exclusion-refused");

        private final String flag;

        Status(String flag) {
            this.flag = flag;
        }

        /** The flag shown on the leaf. */
        public String flag() {
            return flag;
        }
    }
}
