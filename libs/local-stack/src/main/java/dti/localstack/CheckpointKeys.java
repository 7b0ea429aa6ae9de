package dti.localstack;

import dti.transparency.SignerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key this machine's scoring-service signs its log with, made on first use and kept; and its public half beside it. */
public final class CheckpointKeys {

    /** Names the log in every checkpoint. */
    public static final String ORIGIN = "dti/scoring/submissions";

    private final SignerKey key;

    CheckpointKeys(Path keys) {
        this.key = SignerKey.parse(Secret.kept(
                keys.resolve("checkpoint-signer"),
                () -> SignerKey.generate(ORIGIN).secret()));
        publish(keys.resolve("checkpoint-verifier"));
    }

    /** The key all tests of this tree sign with. */
    public static CheckpointKeys forTests() {
        return new CheckpointKeys(StackHome.test(StackHome.findRoot()).keys());
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
