package dti.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Removes the time of writing from a workbook, so that equal content has equal bytes and a strong ETag. */
public final class ReproducibleWorkbook {

    /** The earliest time a zip can contain. */
    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";

    private ReproducibleWorkbook() {}

    /** Returns the workbook without its time of writing. */
    public static byte[] zip(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(ZIP_EPOCH);
                out.putNextEntry(copy);
                byte[] content = in.getInputStream(part).readAllBytes();
                out.write(part.getName().equals(PROPERTIES) ? withoutTime(content) : content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook cannot be copied in memory", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
