package dti.evidence.files.domain;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The address of content: its own SHA-256.
 *
 * @param hex 64 lower-case hexadecimal digits, and therefore safe as a file name
 */
public record Sha256(String hex) {

    private static final Pattern ALLOWED = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!ALLOWED.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + hex);
        }
    }

    /** The address for a digest over all bytes. */
    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    @Override
    public String toString() {
        return hex;
    }
}
