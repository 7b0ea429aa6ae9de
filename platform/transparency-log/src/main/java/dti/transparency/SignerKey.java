package dti.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A private key that signs notes; written {@code PRIVATE+KEY+name+id+key} as the note tools of the field do. */
public final class SignerKey {

    private static final String MARK = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SignerKey(String name, byte[] seed) {
        this.seed = seed;
        this.verifier = VerifierKey.of(name, Ed25519.publicKey(seed));
    }

    /** A new key, from the JDK's best source of chance. */
    public static SignerKey generate(String name) {
        return new SignerKey(name, Ed25519.newSeed());
    }

    /** Reads a written key; fails where that is not what the text is. What it says never contains the key. */
    public static SignerKey parse(String text) {
        String[] parts = text.strip().split("\\+", 5);
        if (!text.strip().startsWith(MARK) || parts.length != 5) {
            throw new IllegalArgumentException("a signer key is PRIVATE+KEY+name+id+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[4]);
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != VerifierKey.ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        SignerKey read = new SignerKey(parts[2], Arrays.copyOfRange(typed, 1, typed.length));
        if (!String.format("%08x", read.verifier.id()).equals(parts[3])) {
            throw new IllegalArgumentException("the key's id is not " + parts[3]);
        }
        return read;
    }

    /** What others need to check what this key signs. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The text, which ends with a line break, as a signed note. */
    public SignedNote sign(String text) {
        byte[] signature = Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8));
        byte[] id = ByteBuffer.allocate(Integer.BYTES).putInt(verifier.id()).array();
        String encoded = Base64.getEncoder().encodeToString(Ed25519.joined(id, signature));
        return SignedNote.parse(text + "\n— " + verifier.name() + " " + encoded + "\n");
    }

    /** The bare signature of these bytes. */
    byte[] signature(byte[] message) {
        return Ed25519.sign(seed, message);
    }

    /** The private key in its written form: a secret. */
    public String secret() {
        byte[] typed = Ed25519.joined(new byte[] {VerifierKey.ED25519}, seed);
        return MARK + verifier.name() + "+" + String.format("%08x", verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "signer key of " + verifier.name();
    }
}
