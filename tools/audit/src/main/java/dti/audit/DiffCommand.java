package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code diff CAMPAIGN UNIT [--from MOMENT] [--to MOMENT] [--leaf KEY]}: prints the differences between two moments and
 * the events that caused them. Adds up the events' shares itself, and returns exit status 1 if the sums do not equal
 * the differences.
 */
final class DiffCommand {

    private DiffCommand() {}

    static int run(Options options, Services services, Terminal terminal) {
        options.allow("from", "to", "leaf", "lang");
        if (options.words().size() != 2) {
            throw new CannotTellException("diff CAMPAIGN UNIT [--from MOMENT] [--to MOMENT] [--leaf KEY]");
        }
        Map<String, String> query = new LinkedHashMap<>();
        for (String name : List.of("from", "to", "leaf")) {
            options.value(name).ifPresent(value -> query.put(name, value));
        }
        String campaign = options.words().getFirst();
        String unit = options.words().getLast();
        JsonNode diff = services.get(
                "scoring", Services.path("submissions", campaign, unit, "history", "diff") + Services.query(query));
        terminal.out().println(moment("from", diff.path("from")) + "  " + moment("to", diff.path("to")));
        Map<String, BigDecimal> unexplained = new HashMap<>();
        for (JsonNode figure : diff.path("figures")) {
            terminal.out().println("  " + words(figure));
            unexplained.put(name(figure), figure.path("difference").decimalValue());
        }
        for (JsonNode event : diff.path("events")) {
            print(event, terminal);
            event.path("shares")
                    .forEach(share -> unexplained.merge(
                            name(share), share.path("difference").decimalValue().negate(), BigDecimal::add));
        }
        return verdict(unexplained, diff, terminal);
    }

    private static int verdict(Map<String, BigDecimal> unexplained, JsonNode diff, Terminal terminal) {
        unexplained.values().removeIf(rest -> rest.signum() == 0);
        if (!unexplained.isEmpty()) {
            terminal.out().println("UNEXPLAINED  " + unexplained);
            return AuditProgram.WRONG;
        }
        terminal.out()
                .println("EXPLAINED  what moved it, " + diff.path("events").size() + " of "
                        + (diff.path("events").size()
                                + diff.path("eventsWithoutEffect").asLong())
                        + " events, adds up to the difference");
        return AuditProgram.RIGHT;
    }

    private static void print(JsonNode event, Terminal terminal) {
        terminal.out().println(DisplayFigures.event(event));
        if (event.path("why").isTextual()) {
            terminal.out().println("         “" + event.path("why").asText() + "”");
        }
        event.path("shares").forEach(share -> terminal.out().println("         " + words(share)));
    }

    private static String moment(String word, JsonNode moment) {
        return moment.path("version").asLong() == 0
                ? word + " before the first event"
                : word + " event " + moment.path("version").asLong() + " of "
                        + DisplayFigures.time(moment.path("recordedAt"));
    }

    private static String words(JsonNode figure) {
        return name(figure) + " " + DisplayFigures.moved(figure.path("before"), figure.path("after")) + "  ("
                + DisplayFigures.signed(figure.path("difference").decimalValue()) + ")";
    }

    private static String name(JsonNode figure) {
        return figure.path("node").asText("total") + " " + figure.path("what").asText();
    }
}
