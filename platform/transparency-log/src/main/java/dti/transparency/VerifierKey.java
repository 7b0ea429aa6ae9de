package dti.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * The name and public key of a signer. Its written form is {@code name+id+key} (C2SP signed-note). It contains no
 * secret.
 */
public final class VerifierKey {

    /** The signature type of Ed25519, the only one this library supports. */
    static final byte ED25519 = 1;

    private static final int ID_LENGTH = 4;

    private final String name;
    private final byte[] key;

    private VerifierKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
    }

    static VerifierKey of(String name, byte[] publicKey) {
        requireName(name);
        return new VerifierKey(name, publicKey.clone());
    }

    /**
     * Parses {@code name+id+key}.
     *
     * @throws IllegalArgumentException when the text has another form, or id and key do not match
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a verifier key is name+id+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        VerifierKey read = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!String.format("%08x", read.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the key's id is not " + parts[1]);
        }
        return read;
    }

    /** The name of the signer; for a log, its origin. */
    public String name() {
        return name;
    }

    /** Distinguishes keys of the same name. */
    int id() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] digest = TreeHash.sha256().digest(Ed25519.joined(named, new byte[] {ED25519}, key));
        return ByteBuffer.wrap(digest, 0, ID_LENGTH).getInt();
    }

    /** Identifies this key: {@code name+id}. */
    public String keyId() {
        return name + "+" + String.format("%08x", id());
    }

    public byte[] publicKey() {
        return key.clone();
    }

    boolean verifies(String text, byte[] signature) {
        return verifies(text.getBytes(StandardCharsets.UTF_8), signature);
    }

    boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verify(key, message, signature);
    }

    @Override
    public String toString() {
        byte[] typed = Ed25519.joined(new byte[] {ED25519}, key);
        return keyId() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    static void requireName(String name) {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a key's name is one word without a plus sign");
        }
    }
}
