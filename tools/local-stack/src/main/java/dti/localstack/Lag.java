package dti.localstack;

import java.util.List;

/**
 * How far a reader is behind its source.
 *
 * @param reader {@code relay}, {@code projection NAME} or {@code consumer NAME}, in its database
 * @param source the log, or the topic's partition
 * @param end the last position of the source
 * @param done the position the reader has reached
 */
record Lag(String database, String reader, String source, long end, long done) {

    long behind() {
        return Math.max(0, end - done);
    }

    /** Whether both are of the same reader and source. */
    boolean isSameReaderAs(Lag other) {
        return database.equals(other.database) && reader.equals(other.reader) && source.equals(other.source);
    }

    /**
     * Compares with an earlier reading: a reader that is behind but moved is at work, one that did not move is stuck.
     */
    Finding since(List<Lag> earlier, String command) {
        String subject = database + " " + reader + " of " + source;
        boolean stuck = earlier.stream().anyMatch(each -> each.isSameReaderAs(this) && isStuckSince(each));
        return stuck
                ? Finding.bad(
                        subject,
                        behind() + " behind at " + done + " of " + end + ", and does not move",
                        Section.STUCK,
                        command)
                : Finding.ok(subject, behind() + " behind");
    }

    /** The reader was behind at both readings and did not move between them. */
    boolean isStuckSince(Lag earlier) {
        return earlier.behind() > 0 && behind() > 0 && done <= earlier.done;
    }
}
