package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Secrets of this machine: made on first use, readable by their owner only. */
final class Secret {

    private static final int PASSWORD_BYTES = 16;

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Secret() {}

    /** What the environment says, else what the file holds, else a new one. */
    static String password(String variable, Path file) {
        String told = System.getenv(variable);
        return told != null && !told.isBlank() ? told : kept(file, Secret::random);
    }

    /** What the environment says, else what the file holds; nothing is made. */
    static Optional<String> known(String variable, Path file) {
        String told = System.getenv(variable);
        try {
            return told != null && !told.isBlank()
                    ? Optional.of(told)
                    : Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String random() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** What the file holds; if there is none yet, it is made, and of several makers the first one wins. */
    static String kept(Path file, Supplier<String> made) {
        try {
            if (!Files.exists(file)) {
                make(file, made.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a secret in " + file, e);
        }
    }

    private static void make(Path file, String content) throws IOException {
        Path directory = Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Path fresh = Files.createTempFile(directory, ".new-", "", OWNER_ONLY);
        try {
            Files.writeString(fresh, content + "\n");
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return; // another process was faster; its secret counts
        } finally {
            Files.delete(fresh);
        }
    }

    /** Writes a file that only its owner may read. */
    static void write(Path file, String content) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.deleteIfExists(file);
        Files.createFile(file, OWNER_ONLY);
        Files.writeString(file, content);
    }
}
