package dti.localstack;

import java.util.List;

/**
 * How far a reader is behind what it reads.
 *
 * @param reader {@code relay}, {@code projection NAME} or {@code consumer NAME}, in its database
 * @param source the log, or the topic's partition
 * @param end where the source ends
 * @param done how far the reader came
 */
record Lag(String database, String reader, String source, long end, long done) {

    long behind() {
        return Math.max(0, end - done);
    }

    /** Whether this is the same reader of the same source. */
    boolean isOf(Lag other) {
        return database.equals(other.database) && reader.equals(other.reader) && source.equals(other.source);
    }

    /** How it does, seen beside the same reader a moment before: one that is behind and moves is at work. */
    Finding since(List<Lag> earlier, String command) {
        String subject = database + " " + reader + " of " + source;
        boolean stuck = earlier.stream().anyMatch(each -> each.isOf(this) && isStuckSince(each));
        return stuck
                ? Finding.bad(
                        subject,
                        behind() + " behind at " + done + " of " + end + ", and does not move",
                        Section.STUCK,
                        command)
                : Finding.ok(subject, behind() + " behind");
    }

    /** Nothing moved since the earlier look, though there was something to do. */
    boolean isStuckSince(Lag earlier) {
        return earlier.behind() > 0 && behind() > 0 && done <= earlier.done;
    }
}
