package dti.eventsourcing;

/** What a writer believes of a stream when it appends. */
public sealed interface ExpectedVersion {

    /** The stream must not exist yet. */
    ExpectedVersion NO_STREAM = new Exactly(StreamVersion.EMPTY);

    /** The stream is exactly at this version; anything else is a conflict. */
    record Exactly(StreamVersion version) implements ExpectedVersion {}

    /** Whatever the stream holds. For facts that are true regardless, never for decisions. */
    record Any() implements ExpectedVersion {}

    static ExpectedVersion exactly(StreamVersion version) {
        return new Exactly(version);
    }
}
