package dti.localstack;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The contents of a backup. The manifest is written last, so an incomplete backup has none.
 *
 * @param format of the backup; 1
 * @param createdAt RFC 3339, by the clock of the machine
 * @param logs the end of each log; the backup may hold more events
 * @param files SHA-256 of each file, by its path within the backup
 */
record BackupManifest(int format, String createdAt, List<LogEnd> logs, Map<String, String> files) {

    static final int FORMAT = 1;

    private static final String NAME = "manifest.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    BackupManifest {
        logs = List.copyOf(logs);
        files = new TreeMap<>(files);
    }

    /**
     * The end of a log.
     *
     * @param hash of the last event, hex; empty for an empty log
     */
    record LogEnd(String database, String log, long position, long generation, String hash) {}

    static boolean isIn(Path backup) {
        return Files.isRegularFile(backup.resolve(NAME));
    }

    static BackupManifest read(Path backup) {
        if (!isIn(backup)) {
            throw new StackException("No complete backup: there is no " + backup.resolve(NAME));
        }
        try {
            BackupManifest manifest = JSON.readValue(backup.resolve(NAME).toFile(), BackupManifest.class);
            if (manifest.format() != FORMAT) {
                throw new StackException("A backup of format " + manifest.format() + "; this release reads " + FORMAT);
            }
            return manifest;
        } catch (IOException e) {
            throw new StackException("Not readable: " + backup.resolve(NAME) + " (" + e.getMessage() + ")", e);
        }
    }

    void write(Path backup) {
        Path fresh = backup.resolve(NAME + ".new");
        try {
            JSON.writeValue(fresh.toFile(), this);
            force(fresh);
            Files.move(fresh, backup.resolve(NAME));
            force(backup);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + fresh, e);
        }
    }

    /** Fails unless every file exists with its recorded digest. */
    void requireUnchanged(Path backup) {
        files.forEach((name, digest) -> {
            Path file = backup.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new StackException("The backup lacks " + file);
            }
            if (!digest(file).equals(digest)) {
                throw new StackException("The backup is damaged: " + file + " differs from its digest");
            }
        });
    }

    /** Computes the digests of all files of a backup, and forces each file to disk. */
    static Map<String, String> digests(Path backup) {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(backup)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                force(file);
                digests.put(backup.relativize(file).toString(), digest(file));
            }
            return digests;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + backup, e);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String digest(Path file) {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
