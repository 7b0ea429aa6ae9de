package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code history CAMPAIGN UNIT [--leaf KEY] [--rank no]}: prints every event, who caused it, why, what it changed, and
 * the rank before and after. Ranks come from ranking-service: of the leaderboards as of the event's position and as of
 * the one before.
 */
final class HistoryCommand {

    private static final String USAGE = "history CAMPAIGN UNIT [--leaf KEY] [--rank no]";
    private static final List<String> TOTALS = List.of("self", "council", "achieved", "bonus", "applicableMax");

    private final Services services;
    private final String campaign;
    private final String unit;

    private HistoryCommand(Services services, String campaign, String unit) {
        this.services = services;
        this.campaign = campaign;
        this.unit = unit;
    }

    static int run(Options options, Services services, Terminal terminal) {
        options.allow("leaf", "rank", "lang");
        String rank = options.value("rank").orElse("yes");
        if (options.words().size() != 2 || !List.of("yes", "no").contains(rank)) {
            throw new CannotTellException(USAGE);
        }
        HistoryCommand command = new HistoryCommand(
                services, options.words().getFirst(), options.words().getLast());
        Optional<String> leaf = options.value("leaf");
        List<JsonNode> events = command.events(leaf);
        Map<Long, JsonNode> ranks = rank.equals("no") || events.isEmpty()
                ? Map.of()
                : command.ranks(events.getLast().path("position").asLong());
        for (JsonNode event : events) {
            terminal.out().println(DisplayFigures.event(event));
            Optional.ofNullable(ranks.get(event.path("position").asLong()))
                    .ifPresent(moved -> terminal.out().println(rank(moved)));
            lines(event, leaf).forEach(terminal.out()::println);
        }
        return AuditProgram.RIGHT;
    }

    private List<JsonNode> events(Optional<String> leaf) {
        Map<String, String> query = new LinkedHashMap<>(Map.of("limit", "500"));
        leaf.ifPresent(key -> query.put("leaf", key));
        return services.all("scoring", Services.path("submissions", campaign, unit, "history"), query);
    }

    /** Changes of rank by the position of their event. */
    private Map<Long, JsonNode> ranks(long lastPosition) {
        String path = Services.path("leaderboards", campaign, "units", unit, "history");
        try {
            Map<Long, JsonNode> ranks = new HashMap<>();
            services.all("ranking", path, Map.of("limit", "100"), "Dti-After", "submissions:" + lastPosition)
                    .forEach(moved -> ranks.put(moved.path("position").asLong(), moved));
            return ranks;
        } catch (CannotTellException e) {
            throw new CannotTellException(e.getMessage() + " (--rank no leaves ranks out)", e);
        }
    }

    private static String rank(JsonNode moved) {
        JsonNode before = moved.path("before");
        JsonNode after = moved.path("after");
        return "         rank " + DisplayFigures.moved(before.path("rank"), after.path("rank")) + " of "
                + after.path("ranked").asLong() + (after.path("tied").asBoolean() ? ", shared" : "");
    }

    private static List<String> lines(JsonNode event, Optional<String> leaf) {
        List<String> lines = new ArrayList<>();
        if (event.path("why").isTextual()) {
            lines.add("         “" + event.path("why").asText() + "”");
        }
        List<String> totals = totals(event);
        if (!totals.isEmpty()) {
            lines.add("         total  " + String.join(", ", totals));
        }
        nodes(event.path("changes"), leaf).forEach((node, moved) -> lines.add("         " + node + "  " + moved));
        return lines;
    }

    private static List<String> totals(JsonNode event) {
        JsonNode before = event.path("totalsBefore");
        JsonNode after = event.path("totalsAfter");
        return TOTALS.stream()
                .filter(name -> !DisplayFigures.areEqual(before.path(name), after.path(name)))
                .map(name -> name + " " + DisplayFigures.moved(before.path(name), after.path(name)))
                .toList();
    }

    /** Changes by node. Nodes with the same change of state and no other share a line, as when a phase closes. */
    private static Map<String, String> nodes(JsonNode changes, Optional<String> leaf) {
        Map<String, String> byNode = new LinkedHashMap<>();
        for (JsonNode change : changes) {
            String node = change.path("node").asText();
            if (leaf.isEmpty() || leaf.get().equals(node)) {
                String moved = change.path("what").asText() + " "
                        + DisplayFigures.moved(change.path("before"), change.path("after"));
                byNode.merge(node, moved, (some, more) -> some + ", " + more);
            }
        }
        Map<String, String> nodesByMove = new LinkedHashMap<>();
        byNode.forEach((node, moved) -> nodesByMove.merge(
                moved.startsWith("state ") ? moved : node + "\n" + moved, node, (some, more) -> some + ", " + more));
        Map<String, String> lines = new LinkedHashMap<>();
        nodesByMove.forEach((moved, nodes) -> lines.put(nodes, moved.substring(moved.indexOf('\n') + 1)));
        return lines;
    }
}
