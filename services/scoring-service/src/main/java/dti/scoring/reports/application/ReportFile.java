package dti.scoring.reports.application;

import dti.scoring.reports.domain.NodeSums;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A report as a file that only this process may read, until it is discarded after sending. */
public final class ReportFile {

    /** The formats of a report. */
    public enum Format {
        JSON,
        XLSX
    }

    private final Path path;
    private final OutputStream stream;
    private final MessageDigest digest;
    private final ReportOutput output;

    private ReportFile(Path path, OutputStream stream, MessageDigest digest, ReportOutput output) {
        this.path = path;
        this.stream = stream;
        this.digest = digest;
        this.output = output;
    }

    static ReportFile begin(ReportHead head, Format format) throws IOException {
        Path path = Files.createTempFile("dti-report-", ".tmp");
        MessageDigest digest = sha256();
        OutputStream stream = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest);
        ReportOutput output = switch (format) {
            case JSON -> new JsonReport(stream);
            case XLSX -> new WorkbookReport(stream);
        };
        ReportFile file = new ReportFile(path, stream, digest, output);
        try {
            output.head(head);
            return file;
        } catch (IOException | RuntimeException unwritten) {
            file.discard();
            throw unwritten;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    ReportOutput output() {
        return output;
    }

    ReportFile end(NodeSums sums) throws IOException {
        output.end(sums);
        stream.close();
        return this;
    }

    public Path path() {
        return path;
    }

    public long sizeBytes() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the hash of the bytes. Valid once the report is complete. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java platform clones SHA-256", e);
        }
    }

    /** Deletes the file, complete or not. */
    public void discard() {
        try {
            stream.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("a report cannot be deleted: " + path, e);
        }
    }
}
