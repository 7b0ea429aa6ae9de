package dti.eventsourcing;

/**
 * The place of an event in its whole log. Positions are dense: the first event has 1, and no number is ever skipped.
 *
 * @param value 0 (before the first event) or more
 */
public record GlobalPosition(long value) implements Comparable<GlobalPosition> {

    /** Before the first event of a log. */
    public static final GlobalPosition START = new GlobalPosition(0);

    public GlobalPosition {
        if (value < 0) {
            throw new IllegalArgumentException("a position is never negative: " + value);
        }
    }

    @Override
    public int compareTo(GlobalPosition other) {
        return Long.compare(value, other.value);
    }
}
