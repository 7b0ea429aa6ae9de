package dti.evidence.files.application;

import dti.evidence.files.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes SHA-256 of streams and of short texts. */
public final class Digests {

    private Digests() {}

    /** The address of a short text, such as a link. */
    public static Sha256 addressOf(String text) {
        return Sha256.ofDigest(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
