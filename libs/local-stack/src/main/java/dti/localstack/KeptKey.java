package dti.localstack;

import dti.transparency.SignerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key this machine signs with, made on first use and kept; and its public half beside it. */
final class KeptKey {

    private final SignerKey key;

    /**
     * Reads it, or makes it.
     *
     * @param purpose how its files are called: {@code purpose-signer} and {@code purpose-verifier}
     * @param name of the key, if it is made now
     */
    KeptKey(Path keys, String purpose, String name) {
        this.key = SignerKey.parse(Secret.kept(
                keys.resolve(purpose + "-signer"),
                () -> SignerKey.generate(name).secret()));
        publish(keys.resolve(purpose + "-verifier"));
    }

    String signer() {
        return key.secret();
    }

    String verifier() {
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
