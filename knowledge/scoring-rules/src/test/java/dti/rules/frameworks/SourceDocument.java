package dti.rules.frameworks;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A published document, by lines. */
final class SourceDocument {
    private static final Pattern BOLD_AND_ITALIC = Pattern.compile("</?[bi]>");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final List<String> lines;

    private SourceDocument(List<String> lines) {
        this.lines = lines;
    }

    static SourceDocument named(String fileName) {
        var text = Repository.text(Repository.file("docs", "sources", fileName));
        return new SourceDocument(Arrays.asList(text.split("\n", -1)));
    }

    /** The text of one line (from 1), in NFC, without typographic markup, with normalised white space. */
    String line(int number) {
        return plain(lines.get(number - 1));
    }

    /** The number of the last line, from 1. */
    int lastLine() {
        return lines.size();
    }

    /** The lines of a table, without blank lines and without the header repeated on every page. */
    List<TableLine> table(int first, int last) {
        var table = new ArrayList<TableLine>();
        var opensPage = false;
        for (var number = first; number <= last; number++) {
            if (line(number).isEmpty()) {
                continue;
            }
            var cells = cells(number);
            if (isHeader(cells)) {
                opensPage = true;
                continue;
            }
            table.add(new TableLine(number, cells, opensPage));
            opensPage = false;
        }
        return table;
    }

    private List<String> cells(int number) {
        return Arrays.stream(lines.get(number - 1).split("\t", -1))
                .map(SourceDocument::plain)
                .toList();
    }

    private static boolean isHeader(List<String> cells) {
        return cells.getFirst().equals("STT") || cells.getFirst().equals("TT");
    }

    private static String plain(String printed) {
        var text = Normalizer.normalize(BOLD_AND_ITALIC.matcher(printed).replaceAll(""), Form.NFC);
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

    /**
     * One line of a table.
     *
     * @param number of the line in the document, from 1
     * @param opensPage whether the table's header is on the line above
     */
    record TableLine(int number, List<String> cells, boolean opensPage) {
        /** The text of a cell; empty where the row has no such cell. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
