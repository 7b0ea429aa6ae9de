package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of an exported file. */
record ExportedEvent(JsonNode fields) {

    static final String NO_PREVIOUS = "0".repeat(64);

    private static final int FIELDS = 18;
    private static final int BYTES = 17;
    private static final int LONG = 20;
    private static final int INT = 23;
    private static final int TEXT = 25;
    private static final int TIME = 1184;
    private static final int ID = 2950;
    private static final Instant YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z");

    long position() {
        return number("position");
    }

    String stream() {
        return text("stream");
    }

    long version() {
        return number("version");
    }

    String previousHash() {
        return text("previousHash");
    }

    String hash() {
        return text("hash");
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(hash());
    }

    Instant recordedAt() {
        return Instant.parse(text("recordedAt"));
    }

    /**
     * Computes the hash (docs/audit.md): SHA-256 over eighteen fields. Each field follows its type's number and its
     * length, four bytes each; the payload counts by its own SHA-256. Fails when a field is missing or unreadable.
     */
    String computedHash(String log) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FIELDS);
            write(out, TEXT, "dti-event-v2".getBytes(StandardCharsets.UTF_8));
            write(out, BYTES, HexFormat.of().parseHex(previousHash()));
            write(out, TEXT, log.getBytes(StandardCharsets.UTF_8));
            write(out, LONG, position());
            write(out, TEXT, utf8("stream"));
            write(out, LONG, version());
            write(out, ID, uuid("id"));
            write(out, ID, uuid("requestId"));
            write(out, TEXT, utf8("type"));
            out.writeInt(INT);
            out.writeInt(Integer.BYTES);
            out.writeInt(Math.toIntExact(number("schemaVersion")));
            write(out, TIME, micros("recordedAt"));
            write(out, TIME, micros("effectiveAt"));
            write(out, TEXT, utf8("actor"));
            write(out, ID, uuid("correlationId"));
            write(out, ID, has("causationId") ? uuid("causationId") : null);
            write(out, TEXT, has("traceparent") ? utf8("traceparent") : null);
            write(out, TEXT, utf8("requestHash"));
            write(out, BYTES, Hashing.sha256(utf8("payload")));
            return HexFormat.of().formatHex(Hashing.sha256(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a malformed time", e);
        }
    }

    private static void write(DataOutputStream out, int type, long number) throws IOException {
        out.writeInt(type);
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private static void write(DataOutputStream out, int type, byte @Nullable [] bytes) throws IOException {
        out.writeInt(type);
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private boolean has(String name) {
        return fields.hasNonNull(name);
    }

    private long micros(String name) {
        return ChronoUnit.MICROS.between(YEAR_2000, Instant.parse(text(name)));
    }

    private byte[] uuid(String name) {
        UUID id = UUID.fromString(text(name));
        return HexFormat.of().parseHex(id.toString().replace("-", ""));
    }

    private byte[] utf8(String name) {
        return text(name).getBytes(StandardCharsets.UTF_8);
    }

    private String text(String name) {
        JsonNode value = fields.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("an event without " + name);
        }
        return value.textValue();
    }

    private long number(String name) {
        JsonNode value = fields.path(name);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException("an event without " + name);
        }
        return value.longValue();
    }
}
