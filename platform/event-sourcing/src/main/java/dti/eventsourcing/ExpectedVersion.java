package dti.eventsourcing;

/** The version a writer expects a stream to have when it appends. */
public sealed interface ExpectedVersion {

    /** The stream must not exist yet. */
    ExpectedVersion NO_STREAM = new Exactly(StreamVersion.EMPTY);

    /** The stream is exactly at this version; anything else is a conflict. */
    record Exactly(StreamVersion version) implements ExpectedVersion {}

    /** Any version. For facts that hold regardless of the stream's state, never for decisions. */
    record Any() implements ExpectedVersion {}

    static ExpectedVersion exactly(StreamVersion version) {
        return new Exactly(version);
    }
}
