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
 * The hash of an event, computed without the database: SHA-256 over a domain tag, the stream's previous hash and every
 * field, in PostgreSQL's binary form of a row: the number of fields, then for each field its type's number, its length
 * (-1 for null) and its bytes. These numbers have 4 bytes, big-endian. The payload is represented by its SHA-256, so
 * the chain still verifies after a payload is blanked.
 */
public final class EventHash {

    /** The previous hash of a stream's first event. */
    public static final String NONE = "0".repeat(64);

    private static final String DOMAIN_TAG = "dti-event-v2";
    private static final int FIELDS = 18;
    private static final Instant EPOCH_2000 = Instant.parse("2000-01-01T00:00:00Z");

    /** The OIDs of PostgreSQL's built-in types, the same in every database and version. */
    private static final int BYTEA = 17;

    private static final int BIGINT = 20;
    private static final int INTEGER = 23;
    private static final int TEXT = 25;
    private static final int TIMESTAMPTZ = 1184;
    private static final int UUID_TYPE = 2950;

    /** The initial capacity. It suffices for most rows and grows for longer texts. */
    private static final int ROW_BYTES = 1_024;

    private final MessageDigest digest = Sha256.digest();
    private ByteBuffer row = ByteBuffer.allocate(ROW_BYTES).putInt(FIELDS);

    private EventHash() {}

    /** Returns the value that {@link StoredEvent#hash()} must have. */
    public static String of(StoredEvent event) {
        EventHash hash = new EventHash();
        hash.text(DOMAIN_TAG);
        hash.bytes(BYTEA, HexFormat.of().parseHex(event.previousHash()));
        hash.text(event.log());
        hash.number(event.position().value());
        hash.text(event.stream().value());
        hash.number(event.version().value());
        hash.id(event.id());
        hash.id(event.requestId());
        hash.text(event.type());
        hash.field(INTEGER, Integer.BYTES).putInt(event.schemaVersion());
        hash.time(event.recordedAt());
        hash.time(event.effectiveAt());
        hash.text(event.actor());
        hash.id(event.correlationId());
        hash.id(event.causationId());
        hash.text(event.traceparent());
        hash.text(event.requestHash());
        hash.bytes(BYTEA, hash.digest.digest(event.payload().getBytes(StandardCharsets.UTF_8)));
        return hash.ofRow();
    }

    /** Updates the digest once with the whole row: a call costs more than the bytes of a field. */
    private String ofRow() {
        digest.update(row.flip());
        return HexFormat.of().formatHex(digest.digest());
    }

    private void time(Instant time) {
        field(TIMESTAMPTZ, Long.BYTES).putLong(ChronoUnit.MICROS.between(EPOCH_2000, time));
    }

    private void text(@Nullable String text) {
        if (text == null) {
            absent(TEXT);
        } else {
            bytes(TEXT, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void number(long number) {
        field(BIGINT, Long.BYTES).putLong(number);
    }

    private void id(@Nullable UUID id) {
        if (id == null) {
            absent(UUID_TYPE);
        } else {
            field(UUID_TYPE, 2 * Long.BYTES)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits());
        }
    }

    private void bytes(int type, byte[] bytes) {
        field(type, bytes.length).put(bytes);
    }

    private void absent(int type) {
        roomFor(2 * Integer.BYTES).putInt(type).putInt(-1);
    }

    /** Returns the row after writing a field's type and length, with room for its bytes. */
    private ByteBuffer field(int type, int length) {
        return roomFor(2 * Integer.BYTES + length).putInt(type).putInt(length);
    }

    private ByteBuffer roomFor(int bytes) {
        if (row.remaining() < bytes) {
            row = ByteBuffer.allocate(2 * (row.capacity() + bytes)).put(row.flip());
        }
        return row;
    }
}
