package dti.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Whose signature is looked for, and the public key it is checked with; written {@code name+id+key} as C2SP signed-note says.
 * There are no secrets in it.
 */
public final class VerifierKey {

    /** Of the kinds of keys there are, the one this library knows. */
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

    /** Reads {@code name+id+key}; fails where that is not what the text is, or id and key do not belong together. */
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

    /** Who signs; for a log, its origin. */
    public String name() {
        return name;
    }

    /** Tells keys of the same name apart. */
    int id() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] digest = TreeHash.sha256().digest(Ed25519.joined(named, new byte[] {ED25519}, key));
        return ByteBuffer.wrap(digest, 0, ID_LENGTH).getInt();
    }

    /** Names this key and no other: {@code name+id}. */
    public String keyId() {
        return name + "+" + String.format("%08x", id());
    }

    /** The 32 bytes of the public key. */
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
