package dti.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the key to verify with: the option {@code --key}, or else the environment variable. */
final class Keys {

    private static final String VARIABLE = "DTI_CHECKPOINT_VERIFIER_KEY";

    private Keys() {}

    static PublicKeyOfLog of(Options options) {
        String given = options.value("key")
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new CannotTellException("no public key of the log: give --key KEY or"
                        + " --key FILE (GET /api/v1/audits/checkpoints/key shows it; get it from somebody you trust)"));
        return PublicKeyOfLog.parse(Files.isRegularFile(Path.of(given)) ? read(Path.of(given)) : given);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotTellException("cannot read the key in " + file, e);
        }
    }
}
