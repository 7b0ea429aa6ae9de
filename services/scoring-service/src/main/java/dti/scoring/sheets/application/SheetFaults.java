package dti.scoring.sheets.application;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.Text;
import java.util.ArrayList;
import java.util.List;

/** Collects the faults of a sheet with their places, up to a limit. */
final class SheetFaults {

    /** More faults than this help nobody. */
    private static final int MAX = 200;

    private final List<FieldError> all = new ArrayList<>();

    void at(CellPlace place, String vi, String en) {
        if (all.size() < MAX) {
            all.add(place.error(new Text(vi, en)));
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<FieldError> all() {
        return List.copyOf(all);
    }
}
