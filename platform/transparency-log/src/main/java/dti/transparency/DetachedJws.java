package dti.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A detached signature: JSON Web Signature (RFC 7515) with unencoded payload (RFC 7797) by Ed25519 (RFC 8037). Its form
 * is {@code header..signature}.
 */
public final class DetachedJws {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private DetachedJws() {}

    public static String sign(SignerKey key, byte[] payload) {
        String header = header(key.verifier());
        return header + ".." + ENCODER.encodeToString(key.signature(signed(header, payload)));
    }

    /**
     * Returns whether this key made this signature of this payload. Signatures with any other header than {@link #sign}
     * writes are refused.
     */
    public static boolean verifies(VerifierKey key, byte[] payload, String jws) {
        String[] parts = jws.strip().split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty() || !parts[0].equals(header(key))) {
            return false;
        }
        try {
            return key.verifies(
                    signed(parts[0], payload), Base64.getUrlDecoder().decode(parts[2]));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String header(VerifierKey key) {
        String header = "{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[\"b64\"],\"kid\":%s}"
                .formatted(CanonicalJson.of(key.keyId()));
        return ENCODER.encodeToString(header.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signed(String header, byte[] payload) {
        return Ed25519.joined((header + ".").getBytes(StandardCharsets.US_ASCII), payload);
    }
}
