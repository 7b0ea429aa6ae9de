package dti.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Leaderboards and histories for a terminal. */
final class Tables {

    private static final int NAME_WIDTH = 42;
    private static final int REASON_WIDTH = 46;

    private final PrintStream out;

    Tables(PrintStream out) {
        this.out = out;
    }

    void leaderboard(JsonNode board) {
        out.println(row("Hạng", "Đơn vị", "Tự chấm", "Hội đồng", "Đạt", "Tối đa", "%", "+/-"));
        out.println("─".repeat(NAME_WIDTH + 57));
        for (JsonNode item : board.path("items")) {
            out.println(row(
                    item.path("rank").asText() + (item.path("tied").asBoolean() ? "=" : ""),
                    item.path("name").asText(item.path("unit").asText()),
                    number(item.path("self")),
                    number(item.path("council")),
                    number(item.path("achieved")),
                    number(item.path("applicableMax")),
                    number(item.path("percent")),
                    movement(item.path("movement"))));
        }
    }

    /** The last events of a history that moved the score: when, what, whose, what it moved, why. */
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
            row.append(String.format(Locale.ROOT, " %9s", number));
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

    private static String movement(JsonNode places) {
        if (!places.isNumber()) {
            return "";
        }
        int moved = places.asInt();
        if (moved == 0) {
            return "=";
        }
        return (moved > 0 ? "▲" : "▼") + Math.abs(moved);
    }
}
