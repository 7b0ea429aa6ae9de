package dti.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The log's public key, {@code name+id+key} (C2SP signed-note). The verifier supplies it; it is never read from the
 * file.
 */
final class PublicKeyOfLog {

    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int ID_LENGTH = 4;

    private final String name;
    private final byte[] id;
    private final PublicKey key;

    private PublicKeyOfLog(String name, byte[] id, PublicKey key) {
        this.name = name;
        this.id = id;
        this.key = key;
    }

    static PublicKeyOfLog parse(String written) {
        try {
            String[] parts = written.strip().split("\\+", 3);
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != 33 || typed[0] != 1) {
                throw new CannotTellException("the key is not an Ed25519 key of a note");
            }
            byte[] id =
                    Arrays.copyOf(Hashing.sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), typed), ID_LENGTH);
            if (!HexFormat.of().formatHex(id).equals(parts[1])) {
                throw new CannotTellException("the key is damaged: its id does not fit");
            }
            byte[] encoded = Arrays.copyOf(X509, X509.length + 32);
            System.arraycopy(typed, 1, encoded, X509.length, 32);
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return new PublicKeyOfLog(parts[0], id, key);
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException | GeneralSecurityException e) {
            throw new CannotTellException("not a verifier key (name+id+key): " + written, e);
        }
    }

    String name() {
        return name;
    }

    /** Whether one of the signatures of the text is by this key. */
    boolean signed(String text, Iterable<String> signatureLines) {
        for (String line : signatureLines) {
            String[] parts = line.split(" ", -1);
            if (parts.length == 3 && parts[0].equals("—") && parts[1].equals(name) && signed(text, parts[2])) {
                return true;
            }
        }
        return false;
    }

    private boolean signed(String text, String encoded) {
        try {
            byte[] signature = Base64.getDecoder().decode(encoded);
            if (signature.length <= ID_LENGTH || !Arrays.equals(id, Arrays.copyOf(signature, ID_LENGTH))) {
                return false;
            }
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature, ID_LENGTH, signature.length - ID_LENGTH);
        } catch (IllegalArgumentException | GeneralSecurityException notASignature) {
            return false;
        }
    }
}
