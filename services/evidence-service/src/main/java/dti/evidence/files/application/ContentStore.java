package dti.evidence.files.application;

import dti.evidence.files.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Stores files by the SHA-256 of their bytes, each once, and never deletes them. A file appears under its address in
 * one step, complete and on the disk, or not at all. A crash leaves at most a temporary file, which is never read.
 */
public final class ContentStore {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path addressed;
    private final Path incoming;
    private final long sizeBytesMax;

    public ContentStore(Path directory, long sizeBytesMax) {
        this.addressed = directory.resolve("sha256");
        this.incoming = directory.resolve("incoming");
        this.sizeBytesMax = sizeBytesMax;
        try {
            Files.createDirectories(addressed);
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence store cannot use " + directory, e);
        }
    }

    /** Inspects the bytes of a file while they are copied. */
    @FunctionalInterface
    public interface Watcher {
        void look(byte[] buffer, int length);
    }

    /**
     * A stream read to its end into a temporary file.
     *
     * @param complete false where it was longer than allowed and reading stopped
     */
    public record Copied(Path temporary, Sha256 sha256, long sizeBytes, boolean complete) {}

    /** Copies the stream into a temporary file and hashes it meanwhile. The caller must keep or discard the file. */
    public Copied receive(InputStream content, Watcher watcher) throws IOException {
        Path temporary = incoming.resolve(UUID.randomUUID() + ".part");
        MessageDigest digest = Digests.sha256();
        long sizeBytes = 0;
        boolean complete = true;
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = content.read(buffer); read >= 0 && complete; read = content.read(buffer)) {
                sizeBytes += read;
                complete = sizeBytes <= sizeBytesMax;
                digest.update(buffer, 0, read);
                watcher.look(buffer, read);
                writeAll(channel, buffer, read);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        return new Copied(temporary, Sha256.ofDigest(digest.digest()), sizeBytes, complete);
    }

    /** Moves a received file to its address; deletes it where the same bytes are there already. */
    public void keep(Path temporary, Sha256 address) throws IOException {
        Path target = pathOf(address);
        if (Files.exists(target) && Files.size(target) == Files.size(temporary)) {
            Files.delete(temporary);
            return;
        }
        Path directory = directoryOf(address);
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            forceDirectory(addressed);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory(directory);
    }

    /** Deletes a received file that is not kept. A kept file is not affected. */
    public void discard(Path temporary) throws IOException {
        Files.deleteIfExists(temporary);
    }

    /** The path of the bytes with this address, once they are kept. */
    public Path pathOf(Sha256 address) {
        return directoryOf(address).resolve(address.hex());
    }

    /** Removes temporary files last written before a moment; returns their number. */
    public int removeAbandoned(Instant before) throws IOException {
        int removed = 0;
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
        }
        return removed;
    }

    /** Whether new files can be written. */
    public boolean isWritable() {
        return Files.isWritable(addressed) && Files.isWritable(incoming);
    }

    /** The usable space of the disk, in bytes. */
    public long roomBytes() throws IOException {
        return Files.getFileStore(incoming).getUsableSpace();
    }

    /** The space that the largest file needs, twice its size: once as it is received and once as it is copied. */
    public long roomBytesMin() {
        return 2 * sizeBytesMax;
    }

    private static void writeAll(FileChannel channel, byte[] buffer, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The directory of an address, one of 256. With a million files each has 4,000. */
    private Path directoryOf(Sha256 address) {
        return addressed.resolve(address.hex().substring(0, 2));
    }

    /** Writes a directory to the disk. Before that, a power cut may lose a new name. */
    private static void forceDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
