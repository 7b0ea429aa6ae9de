package dti.localstack;

import dti.transparency.SignerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key this machine signs with, made on first use and kept; and its public half beside it. */
public final class SigningKeyFile {

    private final SignerKey key;

    /**
     * Reads it, or makes it.
     *
     * @param purpose how its files are called: {@code purpose-signer} and {@code purpose-verifier}
     * @param name of the key, if it is made now
     */
    private SigningKeyFile(Path keys, String purpose, String name) {
        this.key = SignerKey.parse(Secret.kept(
                keys.resolve(purpose + "-signer"),
                () -> SignerKey.generate(name).secret()));
        publish(keys.resolve(purpose + "-verifier"));
    }

    /** Scoring-service signs its log with it; its name names the log in every checkpoint. */
    static SigningKeyFile ofCheckpoints(Path keys) {
        return new SigningKeyFile(keys, "checkpoint", "dti/scoring/submissions");
    }

    /** Ranking-service signs what it publishes with it. */
    static SigningKeyFile ofPublications(Path keys) {
        return new SigningKeyFile(keys, "publication", "dti/ranking/publications");
    }

    /** What all tests of this tree sign checkpoints with. */
    public static SigningKeyFile ofCheckpointsInTests() {
        return ofCheckpoints(testKeys());
    }

    /** What all tests of this tree publish with. */
    public static SigningKeyFile ofPublicationsInTests() {
        return ofPublications(testKeys());
    }

    private static Path testKeys() {
        return StackHome.test(StackHome.findRoot()).keys();
    }

    /** A secret. */
    public String signer() {
        return key.secret();
    }

    /** For everybody. */
    public String verifier() {
        return key.verifier().toString();
    }

    private void publish(Path file) {
        try {
            if (!Files.exists(file) || !Files.readString(file).strip().equals(verifier())) {
                Files.writeString(file, verifier() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
