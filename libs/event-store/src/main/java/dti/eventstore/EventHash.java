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
 * every field, each with its length before it (4 bytes, big-endian; -1 for an absent one). SHA-256 of the payload
 * stands for the payload, so that a payload can be blanked and the chain still verifies.
 */
public final class EventHash {

    /** The previous hash of a stream's first event. */
    public static final String NONE = "0".repeat(64);

    private static final String DOMAIN_TAG = "dti-event-v1";
    private static final Instant EPOCH_2000 = Instant.parse("2000-01-01T00:00:00Z");

    private final MessageDigest digest = Sha256.digest();

    private EventHash() {}

    /** What the event's {@link StoredEvent#hash()} must be. */
    public static String of(StoredEvent event) {
        EventHash hash = new EventHash();
        hash.text(DOMAIN_TAG);
        hash.field(HexFormat.of().parseHex(event.previousHash()));
        hash.text(event.log());
        hash.number(event.position().value());
        hash.text(event.stream().value());
        hash.number(event.version().value());
        hash.id(event.id());
        hash.id(event.requestId());
        hash.text(event.type());
        hash.field(ByteBuffer.allocate(4).putInt(event.schemaVersion()).array());
        hash.number(micros2000(event.recordedAt()));
        hash.number(micros2000(event.effectiveAt()));
        hash.text(event.actor());
        hash.id(event.correlationId());
        hash.id(event.causationId());
        hash.text(event.traceparent());
        hash.text(event.requestHash());
        hash.field(Sha256.digest().digest(event.payload().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private static long micros2000(Instant time) {
        return ChronoUnit.MICROS.between(EPOCH_2000, time);
    }

    private void text(@Nullable String text) {
        field(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private void number(long number) {
        field(ByteBuffer.allocate(8).putLong(number).array());
    }

    private void id(@Nullable UUID id) {
        field(
                id == null
                        ? null
                        : ByteBuffer.allocate(16)
                                .putLong(id.getMostSignificantBits())
                                .putLong(id.getLeastSignificantBits())
                                .array());
    }

    private void field(byte @Nullable [] bytes) {
        int length = bytes == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(4).putInt(length).array());
        if (bytes != null) {
            digest.update(bytes);
        }
    }
}
