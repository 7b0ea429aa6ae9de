package dti.evidence.files.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bytes of a file that a {@code Range} header requests (RFC 9110, 14). */
public sealed interface ByteRange {

    /** All bytes: the header is absent, or has a form this service does not support, such as several ranges. */
    record Whole() implements ByteRange {}

    /** From {@code first} to {@code last}, both included, counted from 0. */
    record Part(long first, long last) implements ByteRange {
        public long length() {
            return last - first + 1;
        }
    }

    /** A range that contains none of the file's bytes. */
    record Unsatisfiable() implements ByteRange {}

    /** One range. 18 digits fit a long; no file is longer. */
    Pattern ONE_RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** The range that the header means for a file of this size. */
    static ByteRange asked(@Nullable String header, long sizeBytes) {
        Matcher range = ONE_RANGE.matcher(header == null ? "" : header);
        if (!range.matches()) {
            return new Whole();
        }
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole() : suffix(Long.parseLong(last), sizeBytes);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
        if (to < from) {
            return new Whole();
        }
        return from >= sizeBytes ? new Unsatisfiable() : new Part(from, Math.min(to, sizeBytes - 1));
    }

    private static ByteRange suffix(long lengthBytes, long sizeBytes) {
        if (lengthBytes == 0 || sizeBytes == 0) {
            return new Unsatisfiable();
        }
        return new Part(Math.max(0, sizeBytes - lengthBytes), sizeBytes - 1);
    }
}
