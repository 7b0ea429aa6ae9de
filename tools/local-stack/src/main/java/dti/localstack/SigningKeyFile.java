package dti.localstack;

import dti.transparency.SignerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A signing key of this machine, made on first use and stored, with its public half beside it. */
public final class SigningKeyFile {

    private final SignerKey key;

    /**
     * Reads or makes the key.
     *
     * @param purpose names the files: {@code purpose-signer} and {@code purpose-verifier}
     * @param name of the key, if it is made
     */
    private SigningKeyFile(Path keys, String purpose, String name) {
        this.key = SignerKey.parse(Secret.kept(
                keys.resolve(purpose + "-signer"),
                () -> SignerKey.generate(name).secret()));
        publish(keys.resolve(purpose + "-verifier"));
    }

    /** The key with which scoring-service signs its log. Its name is the log's name in every checkpoint. */
    static SigningKeyFile ofCheckpoints(Path keys) {
        return new SigningKeyFile(keys, "checkpoint", "dti/scoring/submissions");
    }

    /** The key with which ranking-service signs publications. */
    static SigningKeyFile ofPublications(Path keys) {
        return new SigningKeyFile(keys, "publication", "dti/ranking/publications");
    }

    /** The key with which all tests of this checkout sign checkpoints. */
    public static SigningKeyFile ofCheckpointsInTests() {
        return ofCheckpoints(testKeys());
    }

    /** The key with which all tests of this checkout sign publications. */
    public static SigningKeyFile ofPublicationsInTests() {
        return ofPublications(testKeys());
    }

    private static Path testKeys() {
        return StackHome.test(StackHome.findRoot()).keys();
    }

    /** The private key; a secret. */
    public String signer() {
        return key.secret();
    }

    /** The public key. */
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
