package dti.rules.framework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of a framework's content. It does not depend on the layout of the document. */
public final class ContentHash {

    private ContentHash() {}

    /** SHA-256 over the canonical JSON of the document, 64 hexadecimal digits. */
    public static String of(Framework framework) {
        String canonical = CanonicalJson.of(FrameworkWriter.write(framework));
        return HexFormat.of().formatHex(sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
