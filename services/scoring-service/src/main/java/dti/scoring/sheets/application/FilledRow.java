package dti.scoring.sheets.application;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.Text;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet with a changed entry.
 *
 * @param places the place of each of its cells
 */
public record FilledRow(Entry entry, List<RowPlace> places) {

    /** The name of a cell in pointers, and its place. */
    record RowPlace(String field, CellPlace place) {}

    public FilledRow {
        places = List.copyOf(places);
    }

    /**
     * Returns the fault of a cell.
     *
     * @param pointer as in the fault of an entry: {@code /points}, {@code /inputs/n}; any other gives the place of the
     *     row's key
     */
    public FieldError error(@Nullable String pointer, Text what) {
        return places.stream()
                .filter(each -> ("/" + each.field()).equals(pointer))
                .findFirst()
                .orElse(places.getFirst())
                .place()
                .error(what);
    }
}
