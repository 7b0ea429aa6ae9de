package dti.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * Identifies a request permanently, so that its repetition is recognised without a table of keys.
 *
 * @param subject the caller
 * @param route method and path, for example {@code PUT /api/v1/submissions/hn-so-2024/hn-so-noi-vu/self-scores/1.1}
 * @param key the client's {@code Idempotency-Key}, or a random one when it sent none
 */
public record RequestKey(String subject, String route, UUID key) {

    /** Returns the id of the request: the same three values always give the same id, on any machine. */
    public UUID requestId() {
        return named("dti-request", subject, route, key.toString());
    }

    /** Returns the id of the request's event number {@code index}, from 0. */
    public static UUID eventId(UUID requestId, int index) {
        return named("dti-event", requestId.toString(), Integer.toString(index));
    }

    /** Returns a UUID version 8 (RFC 9562) of the SHA-256 of the length-prefixed parts. */
    private static UUID named(String... parts) {
        MessageDigest digest = Sha256.digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
