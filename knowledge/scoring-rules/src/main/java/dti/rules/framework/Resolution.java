package dti.rules.framework;

import java.util.Optional;

/**
 * The decision on a finding of the linter, with its reason, author and date.
 *
 * @param finding the finding's id, for example {@code sum-differs:3}
 * @param decision {@code shared-pool}, {@code remainder}, {@code cap}, {@code unallocated}, {@code keep} or {@code reading:<name>}
 * @param reason why, with its arithmetic
 * @param date ISO 8601
 */
public record Resolution(String finding, String decision, String reason, String author, String date) {

    private static final String READING = "reading:";

    /** The reading of a rule this resolution chooses; empty where it chooses none. */
    public Optional<String> reading() {
        return decision.startsWith(READING) ? Optional.of(decision.substring(READING.length())) : Optional.empty();
    }

    /** The kind of finding it settles. */
    public String kind() {
        return finding.split(":", 2)[0];
    }

    /** The node (or other subject) of the finding it settles. */
    public String subject() {
        String[] parts = finding.split(":", 2);
        return parts.length == 2 ? parts[1] : "";
    }
}
