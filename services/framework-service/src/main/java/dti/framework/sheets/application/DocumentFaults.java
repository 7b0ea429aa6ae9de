package dti.framework.sheets.application;

import dti.framework.sheets.domain.Column;
import dti.framework.sheets.domain.Faults;
import dti.framework.sheets.domain.OtherPart;
import dti.framework.sheets.domain.SheetFault;
import dti.framework.sheets.domain.SheetPlace;
import dti.framework.sheets.domain.TitleField;
import dti.rules.framework.DocumentError;
import java.util.List;

/** Converts the errors of a document to faults of the sheet it was read from. */
final class DocumentFaults {

    private final TableLayout layout;
    private final TitleReader titles;
    private final TableReader table;
    private final OtherReader other;
    private final Faults faults;

    DocumentFaults(TableLayout layout, TitleReader titles, TableReader table, OtherReader other, Faults faults) {
        this.layout = layout;
        this.titles = titles;
        this.table = table;
        this.other = other;
        this.faults = faults;
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<SheetFault> all() {
        return faults.all();
    }

    /** The faults of the cells, then the errors of the document. */
    List<SheetFault> with(List<DocumentError> errors) {
        for (DocumentError error : errors) {
            List<String> steps = List.of(error.pointer().substring(1).split("/"));
            String inside = steps.size() > 4 ? "/" + String.join("/", steps.subList(3, steps.size())) + " " : "";
            faults.at(
                    place(steps),
                    inside + error.message().vi(),
                    inside + error.message().en());
        }
        return faults.all();
    }

    private SheetPlace place(List<String> steps) {
        String head = steps.getFirst();
        boolean ofItem = steps.size() > 1 && steps.get(1).matches("\\d+");
        if (head.equals("nodes")) {
            return ofItem ? node(Integer.parseInt(steps.get(1)), steps) : SheetPlace.table();
        }
        if (OtherPart.FIELDS.contains(head)) {
            return ofItem ? other.place(head, Integer.parseInt(steps.get(1))) : SheetPlace.other(1);
        }
        return head.equals("declaredMax") ? table.totalPlace() : titles.place(title(steps));
    }

    private SheetPlace node(int node, List<String> steps) {
        Column column = column(steps.size() > 2 ? steps.get(2) : "key");
        boolean derived = !layout.has(column) && (column == Column.KEY || column == Column.PARENT);
        return layout.place(table.rowOf(node), derived ? Column.CODE : column);
    }

    private static Column column(String field) {
        return switch (field) {
            case "code" -> Column.CODE;
            case "parent" -> Column.PARENT;
            case "kind" -> Column.KIND;
            case "name" -> Column.NAME;
            case "declaredMax", "declaredMaxText" -> Column.MAXIMUM;
            case "line" -> Column.LINE;
            case "lines" -> Column.LINES;
            case "declaredCounts" -> Column.COUNTS;
            case "appliesTo" -> Column.GROUPS;
            case "deadline" -> Column.DEADLINE;
            case "guidance" -> Column.GUIDANCE;
            case "evidence" -> Column.EVIDENCE;
            case "suppliedBy" -> Column.SUPPLIED_BY;
            case "lead" -> Column.LEAD;
            case "coordinating" -> Column.COORDINATING;
            case "reported" -> Column.REPORTED;
            case "note" -> Column.NOTE;
            case "rule", "readings" -> Column.RULE;
            default -> Column.KEY;
        };
    }

    private static TitleField title(List<String> steps) {
        return switch (steps.getLast()) {
            case "key" -> TitleField.KEY;
            case "level" -> TitleField.LEVEL;
            case "source", "document" -> TitleField.SOURCE;
            case "section" -> TitleField.SECTION;
            case "number" -> TitleField.NUMBER;
            case "date" -> TitleField.DATE;
            case "issuer" -> TitleField.ISSUER;
            case "draft" -> TitleField.DRAFT;
            case "scale" -> TitleField.SCALE;
            default -> steps.getFirst().equals("declaredCounts") ? TitleField.COUNTS : TitleField.TITLE;
        };
    }
}
