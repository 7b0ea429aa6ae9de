package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Formats figures, times and events for a terminal. */
final class DisplayFigures {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final String NOTHING = "–";

    private DisplayFigures() {}

    /** The value as text; a dash for null or a missing value. */
    static String of(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return NOTHING;
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    /** {@code 2 → 3.5}. */
    static String moved(JsonNode before, JsonNode after) {
        return of(before) + " → " + of(after);
    }

    /** Puts a plus sign before a positive difference. */
    static String signed(BigDecimal difference) {
        return (difference.signum() > 0 ? "+" : "") + difference.toPlainString();
    }

    static boolean areEqual(JsonNode some, JsonNode other) {
        return some.isNumber() && other.isNumber()
                ? some.decimalValue().compareTo(other.decimalValue()) == 0
                : of(some).equals(of(other));
    }

    /** Formats an RFC 3339 time to the second in Vietnamese time; returns any other text unchanged. */
    static String time(JsonNode time) {
        try {
            return LOCAL.format(Instant.parse(time.asText()));
        } catch (DateTimeParseException other) {
            return of(time);
        }
    }

    /** Formats an event as one line: version, time, type, leaf, role, subject and unit. */
    static String event(JsonNode event) {
        JsonNode who = event.path("who");
        return "%5d  %s  %s%s  %s %s%s"
                .formatted(
                        event.path("version").asLong(),
                        time(event.path("at")),
                        event.path("type").asText(),
                        present(event.path("leaf"), " ", ""),
                        who.path("role").asText(),
                        who.path("subject").asText(),
                        present(who.path("unit"), " (", ")"));
    }

    /** The text between two others; empty when the text is absent. */
    static String present(JsonNode text, String before, String after) {
        return text.isTextual() ? before + text.asText() + after : "";
    }
}
