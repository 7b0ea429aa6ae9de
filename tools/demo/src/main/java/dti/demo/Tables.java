package dti.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints leaderboards and histories. */
final class Tables {

    private static final int RANK_WIDTH = 7;
    private static final int NAME_WIDTH = 40;
    private static final int NUMBER_WIDTH = 8;
    private static final int COLUMNS = 7;
    private static final int REASON_WIDTH = 46;

    private final PrintStream out;

    Tables(PrintStream out) {
        this.out = out;
    }

    /** Prints the current results beside those after round 1, with the movement since. */
    void leaderboard(JsonNode afterFirst, JsonNode board) {
        Map<String, JsonNode> before = Json.list(afterFirst.path("items")).stream()
                .collect(Collectors.toMap(item -> item.path("unit").asText(), item -> item));
        out.println(row("Hạng", "Đơn vị", "Tự chấm", "Vòng 1", "Vòng 2", "Đạt", "Tối đa", "%", "+/-"));
        out.println("─".repeat(RANK_WIDTH + NAME_WIDTH + COLUMNS * (NUMBER_WIDTH + 1)));
        for (JsonNode item : board.path("items")) {
            JsonNode first = before.getOrDefault(item.path("unit").asText(), MissingNode.getInstance());
            out.println(row(
                    item.path("rank").asText() + (item.path("tied").asBoolean() ? "=" : ""),
                    item.path("name").asText(item.path("unit").asText()),
                    number(item.path("self")),
                    number(first.path("council")),
                    number(item.path("council")),
                    number(item.path("achieved")),
                    number(item.path("applicableMax")),
                    number(item.path("percent")),
                    movement(first.path("rank").asInt() - item.path("rank").asInt())));
        }
    }

    /** Prints the last events of a history that changed the achieved score. */
    void history(JsonNode history, int last) {
        List<JsonNode> moved =
                Json.list(history.path("items")).stream().filter(Tables::moved).toList();
        for (JsonNode item : moved.subList(Math.max(0, moved.size() - last), moved.size())) {
            out.printf(
                    Locale.ROOT,
                    "  %4s  %-24s %-14s %-6s %8s → %-8s %s%n",
                    "#" + item.path("version").asText(),
                    item.path("type").asText(),
                    item.at("/who/role").asText(),
                    text(item.path("leaf")),
                    number(item.at("/totalsBefore/achieved")),
                    number(item.at("/totalsAfter/achieved")),
                    cut(text(item.path("why")), REASON_WIDTH));
        }
    }

    private static boolean moved(JsonNode item) {
        return !item.at("/totalsBefore/achieved").equals(item.at("/totalsAfter/achieved"));
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : "";
    }

    private static String row(String rank, String name, String... numbers) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%5s  ", rank)).append(pad(name));
        for (String number : numbers) {
            row.append(String.format(Locale.ROOT, " %" + NUMBER_WIDTH + "s", number));
        }
        return row.toString();
    }

    private static String pad(String name) {
        String cut = cut(name, NAME_WIDTH);
        return cut + " ".repeat(NAME_WIDTH - cut.length());
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    private static String number(JsonNode value) {
        if (!value.isNumber()) {
            return "–";
        }
        BigDecimal plain = value.decimalValue().stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }

    private static String movement(int moved) {
        if (moved == 0) {
            return "=";
        }
        return (moved > 0 ? "▲" : "▼") + Math.abs(moved);
    }
}
