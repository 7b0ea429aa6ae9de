package dti.eventsourcing;

/**
 * How large an event may be, and what follows for all that it passes on its way (ADR 21): what is accepted here can be stored,
 * sent, consumed and read again.
 */
public final class EventLimits {

    /**
     * Bytes of a payload. The largest there can be is a campaign of 5,000 units that all join at once, with 2,000 assignments and the
     * longest codes: some 1.6 MB. The largest framework document has 1 MB, its resolutions beside. A payload is parsed in the
     * smallest heap shipped, 160 MB, where it takes some ten times its bytes.
     */
    public static final int PAYLOAD_BYTES_MAX = 2 * 1024 * 1024;

    /** What a record adds to a stored payload: its key, sixteen headers of at most 1,000 characters, and fields of the public form. */
    private static final int ENVELOPE_BYTES_MAX = 64 * 1024;

    /** Bytes of a record: the producer's {@code max.request.size} and the topic's {@code max.message.bytes}. */
    public static final int RECORD_BYTES_MAX = PAYLOAD_BYTES_MAX + ENVELOPE_BYTES_MAX;

    private EventLimits() {}
}
