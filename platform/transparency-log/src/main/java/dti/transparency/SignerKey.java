package dti.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A private key that signs notes. Its written form is {@code PRIVATE+KEY+name+id+key}, as in other note tools. */
public final class SignerKey {

    private static final String MARK = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SignerKey(String name, byte[] seed) {
        this.seed = seed;
        this.verifier = VerifierKey.of(name, Ed25519.publicKey(seed));
    }

    /** Generates a key from the JDK's secure random source. */
    public static SignerKey generate(String name) {
        return new SignerKey(name, Ed25519.newSeed());
    }

    /**
     * Parses a written key. The exception's message never contains the key.
     *
     * @throws IllegalArgumentException when the text is not a key of this form
     */
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

    /** Returns the public key that verifies this key's signatures. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs a text, which must end with a line break. */
    public SignedNote sign(String text) {
        byte[] signature = Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8));
        byte[] id = ByteBuffer.allocate(Integer.BYTES).putInt(verifier.id()).array();
        String encoded = Base64.getEncoder().encodeToString(Ed25519.joined(id, signature));
        return SignedNote.parse(text + "\n— " + verifier.name() + " " + encoded + "\n");
    }

    /** Returns the raw signature of these bytes. */
    byte[] signature(byte[] message) {
        return Ed25519.sign(seed, message);
    }

    /** Returns the private key in its written form: a secret. */
    public String secret() {
        byte[] typed = Ed25519.joined(new byte[] {VerifierKey.ED25519}, seed);
        return MARK + verifier.name() + "+" + String.format("%08x", verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** Does not contain the secret. */
    @Override
    public String toString() {
        return "signer key of " + verifier.name();
    }
}
