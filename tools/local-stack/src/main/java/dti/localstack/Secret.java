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

/** Secrets of this machine: made on first use, readable only by their owner. */
final class Secret {

    private static final int PASSWORD_BYTES = 16;

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Secret() {}

    /** The environment variable's value, or else the file's content, or else a new secret. */
    static String password(String variable, Path file) {
        String configured = System.getenv(variable);
        return configured != null && !configured.isBlank() ? configured : kept(file, Secret::random);
    }

    /** The environment variable's value, or else the file's content, or else empty. */
    static Optional<String> known(String variable, Path file) {
        String configured = System.getenv(variable);
        try {
            return configured != null && !configured.isBlank()
                    ? Optional.of(configured)
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

    /** The file's content. A missing file is made; of several processes that make it, the first wins. */
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
            return; // another process was faster: its secret counts
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
