package dti.eventsourcing;

/**
 * The size limits of events, shared by storage, relay, topic and consumers (ADR 21): an event within these limits can
 * be stored, sent, consumed and read again.
 */
public final class EventLimits {

    /**
     * The maximum size of a payload in bytes. The largest possible payload is about 1.6 MB: a campaign that 5,000 units
     * join at once, with 2,000 assignments and the longest codes. The largest framework document has 1 MB; its
     * resolutions are stored separately. The smallest heap shipped has 160 MB, and parsing takes about ten times the
     * payload's bytes.
     */
    public static final int PAYLOAD_BYTES_MAX = 2 * 1024 * 1024;

    /**
     * The maximum overhead of a record over its stored payload: its key, sixteen headers of at most 1,000 characters,
     * and the fields of the public form.
     */
    private static final int ENVELOPE_BYTES_MAX = 64 * 1024;

    /**
     * The maximum size of a record in bytes: the producer's {@code max.request.size} and the topic's
     * {@code max.message.bytes}.
     */
    public static final int RECORD_BYTES_MAX = PAYLOAD_BYTES_MAX + ENVELOPE_BYTES_MAX;

    private EventLimits() {}
}
