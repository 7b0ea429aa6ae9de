package dti.eventsourcing;

/**
 * The position of an event in its log. Positions are dense: the first event has 1, and no number is skipped.
 *
 * @param value 0 (before the first event) or more
 */
public record GlobalPosition(long value) implements Comparable<GlobalPosition> {

    /** The position before the first event of a log. */
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
