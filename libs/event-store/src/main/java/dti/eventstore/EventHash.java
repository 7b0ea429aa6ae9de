package dti.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an event, computed here without the database: SHA-256 over a domain tag, the stream's previous hash and
 * every field, as PostgreSQL writes a row in binary: the number of fields, then of each its type's number, its length (-1
 * for an absent one) and its bytes; all numbers 4 bytes, big-endian. SHA-256 of the payload stands for the payload, so that
 * a payload can be blanked and the chain still verifies.
 */
public final class EventHash {

    /** The previous hash of a stream's first event. */
    public static final String NONE = "0".repeat(64);

    private static final String DOMAIN_TAG = "dti-event-v2";
    private static final int FIELDS = 18;
    private static final Instant EPOCH_2000 = Instant.parse("2000-01-01T00:00:00Z");

    /** The numbers of PostgreSQL's own types, the same in every database and version. */
    private static final int BYTEA = 17;

    private static final int BIGINT = 20;
    private static final int INTEGER = 23;
    private static final int TEXT = 25;
    private static final int TIMESTAMPTZ = 1184;
    private static final int UUID_TYPE = 2950;

    private final MessageDigest digest = Sha256.digest();

    private EventHash() {}

    /** What the event's {@link StoredEvent#hash()} must be. */
    public static String of(StoredEvent event) {
        EventHash hash = new EventHash();
        hash.raw(FIELDS);
        hash.text(DOMAIN_TAG);
        hash.field(BYTEA, HexFormat.of().parseHex(event.previousHash()));
        hash.text(event.log());
        hash.number(event.position().value());
        hash.text(event.stream().value());
        hash.number(event.version().value());
        hash.id(event.id());
        hash.id(event.requestId());
        hash.text(event.type());
        hash.field(INTEGER, ByteBuffer.allocate(4).putInt(event.schemaVersion()).array());
        hash.time(event.recordedAt());
        hash.time(event.effectiveAt());
        hash.text(event.actor());
        hash.id(event.correlationId());
        hash.id(event.causationId());
        hash.text(event.traceparent());
        hash.text(event.requestHash());
        hash.field(BYTEA, Sha256.digest().digest(event.payload().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void time(Instant time) {
        field(
                TIMESTAMPTZ,
                ByteBuffer.allocate(8)
                        .putLong(ChronoUnit.MICROS.between(EPOCH_2000, time))
                        .array());
    }

    private void text(@Nullable String text) {
        field(TEXT, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private void number(long number) {
        field(BIGINT, ByteBuffer.allocate(8).putLong(number).array());
    }

    private void id(@Nullable UUID id) {
        field(
                UUID_TYPE,
                id == null
                        ? null
                        : ByteBuffer.allocate(16)
                                .putLong(id.getMostSignificantBits())
                                .putLong(id.getLeastSignificantBits())
                                .array());
    }

    private void field(int type, byte @Nullable [] bytes) {
        raw(type);
        raw(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            digest.update(bytes);
        }
    }

    private void raw(int number) {
        digest.update(ByteBuffer.allocate(4).putInt(number).array());
    }
}
