package dti.eventsourcing;

import java.util.regex.Pattern;

/**
 * The name of one stream of events within a log, for example {@code hn-so-2024/hn-so-noi-vu}.
 *
 * @param value 1 to 200 characters: lower-case letters, digits and {@code . _ / -}; the same text is the Kafka key
 */
public record StreamId(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._/-]{0,199}");

    public StreamId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a stream id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
