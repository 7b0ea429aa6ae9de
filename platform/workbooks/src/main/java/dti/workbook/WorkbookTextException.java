package dti.workbook;

import dti.eventsourcing.text.TextFault;
import java.io.IOException;
import java.util.List;

/** A workbook contains refused texts; nothing of it is imported. */
public final class WorkbookTextException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<RefusedCell> cells;

    /**
     * A cell with a refused text.
     *
     * @param row as Excel shows it, from 1
     * @param column counted from 0
     */
    public record RefusedCell(String sheet, int row, int column, TextFault fault) {}

    WorkbookTextException(List<RefusedCell> cells) {
        super(cells.getFirst().fault().en());
        this.cells = List.copyOf(cells);
    }

    /** The refused cells, at least one, in the order of the sheet. */
    public List<RefusedCell> cells() {
        return cells;
    }
}
