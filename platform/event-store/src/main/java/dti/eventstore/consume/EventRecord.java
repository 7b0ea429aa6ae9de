package dti.eventstore.consume;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventsourcing.text.TextRules;
import dti.eventstore.publish.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record of a topic, parsed. */
sealed interface EventRecord {

    /** An event of this system. */
    record Readable(ConsumedEvent event) implements EventRecord {}

    /** A record that cannot be applied because it is not an event of this system. */
    record Unreadable(ConsumerRecord<String, String> message, String reason) implements EventRecord {

        /**
         * The stream id under which the record is parked: its coordinates, because its own stream cannot be trusted.
         */
        StreamId place() {
            return new StreamId(message.partition() + "." + message.offset());
        }
    }

    static EventRecord of(ConsumerRecord<String, String> message) {
        try {
            return new Readable(event(new Fields(message)));
        } catch (IllegalArgumentException | DateTimeException e) {
            // The reason is stored, so it must not contain characters that cannot be stored.
            return new Unreadable(message, TextRules.printable(String.valueOf(e.getMessage())));
        }
    }

    private static ConsumedEvent event(Fields fields) {
        ConsumerRecord<String, String> message = fields.message();
        if (message.key() == null || message.value() == null) {
            throw new IllegalArgumentException("a record without key or value");
        }
        Fields.requireStorable("key", message.key());
        if (message.value().indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a value with U+0000");
        }
        return new ConsumedEvent(
                message.topic(),
                message.partition(),
                message.offset(),
                fields.text(EventHeaders.LOG),
                fields.number(EventHeaders.GENERATION),
                new GlobalPosition(fields.number(EventHeaders.POSITION)),
                new StreamId(message.key()),
                new StreamVersion(fields.number(EventHeaders.VERSION)),
                UUID.fromString(fields.text(EventHeaders.ID)),
                fields.text(EventHeaders.TYPE),
                Instant.parse(fields.text(EventHeaders.TIME)),
                fields.hash(EventHeaders.PREVIOUS_HASH),
                fields.hash(EventHeaders.HASH),
                fields.optional(EventHeaders.TRACEPARENT),
                message.value());
    }

    /** The headers of a message. */
    record Fields(ConsumerRecord<String, String> message) {

        /** The maximum length of a text. A stream is {@code campaign/unit}; a traceparent has 55 characters. */
        private static final int LENGTH_MAX = 1_000;

        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

        String text(String name) {
            String value = optional(name);
            if (value == null) {
                throw new IllegalArgumentException("no header " + name);
            }
            return value;
        }

        long number(String name) {
            String value = text(name);
            if (!value.matches("[1-9][0-9]{0,17}")) {
                throw new IllegalArgumentException("header " + name + " is not a positive number: " + value);
            }
            return Long.parseLong(value);
        }

        String hash(String name) {
            String value = text(name);
            if (!HASH.matcher(value).matches()) {
                throw new IllegalArgumentException("header " + name + " is not a SHA-256: " + value);
            }
            return value;
        }

        @Nullable
        String optional(String name) {
            Header header = message.headers().lastHeader(name);
            return header == null || header.value() == null
                    ? null
                    : requireStorable("header " + name, new String(header.value(), StandardCharsets.UTF_8));
        }

        /** Refuses a text that cannot be stored, because it could never be applied. */
        static String requireStorable(String place, String text) {
            TextRules.decodedFault(text, LENGTH_MAX).ifPresent(fault -> {
                throw new IllegalArgumentException(place + ": " + fault.en());
            });
            return text;
        }
    }
}
