package dti.ranking.publications.application;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an edition as a table. CSV heads them with their JSON names, workbooks with their Vietnamese names.
 */
enum EditionTable {
    CAMPAIGN("campaign", "Đợt đánh giá", 18, line -> line.results().campaign()),
    EDITION("edition", "Bản công bố", 10, line -> line.results().edition()),
    UNIT("unit", "Mã đơn vị", 22, line -> line.row().unit()),
    NAME("name", "Đơn vị", 40, line -> line.row().name()),
    RANK("rank", "Hạng", 8, line -> line.row().rank()),
    TIED(
            "tied",
            "Đồng hạng",
            8,
            line -> line.row().tied() ? "có" : null,
            line -> line.row().tied()),
    SELF("self", "Điểm tự đánh giá", 12, line -> line.row().self()),
    COUNCIL("council", "Điểm Hội đồng thẩm định", 12, line -> line.row().council()),
    ACHIEVED("achieved", "Điểm đạt được", 12, line -> line.row().achieved()),
    BONUS("bonus", "Điểm khuyến khích", 12, line -> line.row().bonus()),
    MAX("applicableMax", "Điểm tối đa áp dụng", 12, line -> line.row().applicableMax()),
    PERCENT("percent", "Tỷ lệ (%)", 10, line -> line.row().percent()),
    BAND("band", "Xếp loại", 14, line -> line.row().band()),
    POOLS("pools", "Hạng trong nhóm", 24, line -> pools(line.row().pools())),
    STATUS("status", "Trạng thái", 12, line -> line.row().status()),
    DATA_AS_OF("dataAsOf", "Số liệu đến", 24, line -> line.row().dataAsOf()),
    COMPLETENESS("completeness", "Đầy đủ (%)", 10, line -> line.row().completeness());

    private static final String LINE_END = "\r\n";

    /** Text that a spreadsheet takes for a formula. Spreadsheets ignore leading spaces, so the pattern does, too. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\p{Z}\\s]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|[\\t\\r\\n]");

    private final String field;
    private final String heading;
    private final int width;
    private final Function<Line, @Nullable Object> shown;
    private final Function<Line, @Nullable Object> value;

    EditionTable(String field, String heading, int width, Function<Line, @Nullable Object> value) {
        this(field, heading, width, value, value);
    }

    EditionTable(
            String field,
            String heading,
            int width,
            Function<Line, @Nullable Object> shown,
            Function<Line, @Nullable Object> value) {
        this.field = field;
        this.heading = heading;
        this.width = width;
        this.shown = shown;
        this.value = value;
    }

    /** A row, and the campaign results that contain it. */
    record Line(Edition.CampaignResults results, Edition.Row row) {}

    String heading() {
        return heading;
    }

    int width() {
        return width;
    }

    /** The cell as a workbook shows it to people. */
    @Nullable
    Object shown(Line line) {
        return shown.apply(line);
    }

    /** The edition as CSV (RFC 4180); the first line has the names of the columns. */
    static String csv(Edition edition) {
        Stream<String> head = Stream.of(line(column -> column.field));
        Stream<String> rows = edition.campaigns().stream()
                .flatMap(results -> results.rows().stream().map(row -> new Line(results, row)))
                .map(line -> line(column -> column.value.apply(line)));
        return Stream.concat(head, rows).collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(Function<EditionTable, @Nullable Object> cell) {
        return Arrays.stream(values()).map(column -> quoted(cell.apply(column))).collect(Collectors.joining(","));
    }

    /** A cell as CSV writes it, quoted where necessary. */
    static String quoted(@Nullable Object cell) {
        String text = switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String words -> harmless(words);
            default -> cell.toString();
        };
        boolean special = text.chars().anyMatch(each -> each == '"' || each == ',' || each == '\n' || each == '\r');
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Puts an apostrophe before text that begins like a formula, so that a spreadsheet does not compute it. */
    private static String harmless(String words) {
        return FORMULA.matcher(words).lookingAt() ? "'" + words : words;
    }

    private static @Nullable String pools(List<Edition.PoolRank> pools) {
        return pools.isEmpty()
                ? null
                : pools.stream()
                        .map(each -> each.pool() + ": " + (each.rank() == null ? "–" : each.rank()))
                        .collect(Collectors.joining("; "));
    }
}
