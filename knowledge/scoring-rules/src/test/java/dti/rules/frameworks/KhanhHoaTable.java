package dti.rules.frameworks;

import dti.rules.frameworks.SourceDocument.TableLine;
import java.util.ArrayList;
import java.util.List;

/** The table of the district form (003). A row split by a page break has no code on the second page. */
final class KhanhHoaTable {
    static final String DOCUMENT = "003_fb8f311aebe7d5b8.txt";

    private KhanhHoaTable() {}

    /**
     * A row without a code lists an input, continues the row of the page before, or belongs to the heading above it.
     */
    static List<KhanhHoaRow> rows(SourceDocument document) {
        var rows = new ArrayList<KhanhHoaRow>();
        for (var line : document.table(41, 188)) {
            if (!line.cell(0).isEmpty()) {
                rows.add(KhanhHoaRow.coded(line));
            } else if (line.cell(1).startsWith("- ")) {
                rows.add(rows.removeLast().withInput(line));
            } else if (line.opensPage()) {
                rows.add(rows.removeLast().continued(line));
            } else {
                rows.add(KhanhHoaRow.below(rows.getLast(), line));
            }
        }
        return rows;
    }

    /** The general-information form. Four rows print a figure of the locality in the column of the supplying agency. */
    static List<PrintedField> fields(SourceDocument document) {
        return document.table(10, 35).stream().map(KhanhHoaTable::field).toList();
    }

    private static PrintedField field(TableLine line) {
        var third = line.cell(2);
        var isAnswer = line.cell(0).equals("1") || third.matches("\\d+ .*");
        var supplier = isAnswer ? "" : third;
        var reported = isAnswer ? third : "";
        return new PrintedField(line.cell(0), line.cell(1), "", supplier, reported, "", List.of(line.number()));
    }
}
