package dti.eventsourcing;

/**
 * The number of events of a stream: 0 for an empty stream, 1 after its first event.
 *
 * @param value 0 or more
 */
public record StreamVersion(long value) implements Comparable<StreamVersion> {

    /** The version of a stream without events. */
    public static final StreamVersion EMPTY = new StreamVersion(0);

    public StreamVersion {
        if (value < 0) {
            throw new IllegalArgumentException("a stream version is never negative: " + value);
        }
    }

    public StreamVersion next() {
        return new StreamVersion(value + 1);
    }

    @Override
    public int compareTo(StreamVersion other) {
        return Long.compare(value, other.value);
    }
}
