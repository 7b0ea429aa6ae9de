package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The keys services sign with, as they are. Where there are databases, a key that is missing is not made anew: what was signed
 * with the old one would then look forged. The service whose key it is says so, and the others work.
 *
 * @param troubles what is missing or no key, each in a sentence
 */
record StackKeys(String checkpointSigner, String checkpointVerifier, String publicationSigner, List<String> troubles) {

    /** @param mayMake whether a missing key may be made */
    static StackKeys of(Path keys, boolean mayMake) {
        List<String> troubles = new ArrayList<>();
        look(keys.resolve("checkpoint-signer"), mayMake, SigningKeyFile::ofCheckpoints, troubles);
        look(keys.resolve("publication-signer"), mayMake, SigningKeyFile::ofPublications, troubles);
        return new StackKeys(
                content(keys.resolve("checkpoint-signer")),
                content(keys.resolve("checkpoint-verifier")),
                content(keys.resolve("publication-signer")),
                List.copyOf(troubles));
    }

    private static void look(Path file, boolean mayMake, Consumer<Path> reader, List<String> troubles) {
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
