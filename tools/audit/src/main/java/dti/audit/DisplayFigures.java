package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Figures and times as a person reads them. */
final class DisplayFigures {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final String NOTHING = "–";

    private DisplayFigures() {}

    /** A value, or a dash where there is none. */
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

    /** With its sign, also of what went up. */
    static String signed(BigDecimal difference) {
        return (difference.signum() > 0 ? "+" : "") + difference.toPlainString();
    }

    static boolean areEqual(JsonNode some, JsonNode other) {
        return some.isNumber() && other.isNumber()
                ? some.decimalValue().compareTo(other.decimalValue()) == 0
                : of(some).equals(of(other));
    }

    /** The second of an RFC 3339 time, where the campaigns are held; as it is where it is no such time. */
    static String time(JsonNode time) {
        try {
            return LOCAL.format(Instant.parse(time.asText()));
        } catch (DateTimeParseException other) {
            return of(time);
        }
    }

    /** An event in one line: number, time, what, of which leaf, by whom. */
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

    /** A text between others; nothing where it is absent. */
    static String present(JsonNode text, String before, String after) {
        return text.isTextual() ? before + text.asText() + after : "";
    }
}
