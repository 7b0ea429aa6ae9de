package dti.scoring.submissions.domain;

/**
 * What became of a unit's request to leave a leaf out (000: "loại trừ").
 *
 * @param reason of the request or, once there is one, of the decision
 * @param version the event that said so last
 */
public record Exclusion(Status status, String reason, long version) {

    /** How far the request has come. */
    public enum Status {
        REQUESTED("exclusion-requested"),
        GRANTED("exclusion-granted"),
        REFUSED("exclusion-refused");

        private final String flag;

        Status(String flag) {
            this.flag = flag;
        }

        /** The flag a reader of the leaf sees. */
        public String flag() {
            return flag;
        }
    }
}
