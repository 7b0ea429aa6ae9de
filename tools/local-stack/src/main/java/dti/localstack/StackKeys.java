package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The keys services sign with. Where databases exist, a missing key is not made again: signatures of the old one would
 * then check forged. The service that lacks its key reports it, and the others work.
 *
 * @param troubles a sentence for each key that is missing or malformed
 */
record StackKeys(String checkpointSigner, String checkpointVerifier, String publicationSigner, List<String> troubles) {

    /** @param mayMake whether a missing key may be made */
    static StackKeys of(Path keys, boolean mayMake) {
        List<String> troubles = new ArrayList<>();
        check(keys.resolve("checkpoint-signer"), mayMake, SigningKeyFile::ofCheckpoints, troubles);
        check(keys.resolve("publication-signer"), mayMake, SigningKeyFile::ofPublications, troubles);
        return new StackKeys(
                content(keys.resolve("checkpoint-signer")),
                content(keys.resolve("checkpoint-verifier")),
                content(keys.resolve("publication-signer")),
                List.copyOf(troubles));
    }

    private static void check(Path file, boolean mayMake, Consumer<Path> reader, List<String> troubles) {
        if (!Files.exists(file) && !mayMake) {
            troubles.add("The key " + file + " is missing");
            return;
        }
        try {
            reader.accept(file.resolveSibling(""));
        } catch (IllegalArgumentException malformed) {
            troubles.add("The file " + file + " holds no key: " + malformed.getMessage());
        }
    }

    private static String content(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
