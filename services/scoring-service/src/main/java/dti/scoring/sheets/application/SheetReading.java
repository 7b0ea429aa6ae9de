package dti.scoring.sheets.application;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import java.util.List;

/** The outcome of reading a filled sheet. */
public sealed interface SheetReading {

    /**
     * The sheet was written from the submission's version it was read against; these are its changes.
     *
     * @param version that version
     */
    record Filled(long version, List<FilledRow> rows) implements SheetReading {

        public Filled {
            rows = List.copyOf(rows);
        }

        public List<Entry> entries() {
            return rows.stream().map(FilledRow::entry).toList();
        }
    }

    /** The sheet was written from another version of the submission, so its cells were not read. */
    record OfVersion(long version) implements SheetReading {}

    /**
     * The sheet has faults and is refused.
     *
     * @param faults at least one, each with its place
     */
    record Refused(List<FieldError> faults) implements SheetReading {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The file is no workbook. */
    record Unreadable(Text reason) implements SheetReading {}

    /** The file exceeds a limit. */
    record TooLarge(Text reason) implements SheetReading {}

    /** Returns the problem of a sheet with faults: 422 with the place of each. */
    static ProblemException problem(List<FieldError> faults) {
        return ProblemException.of(
                dti.runtime.problem.ProblemType.INVALID,
                new Text(
                        "Phiếu có " + faults.size() + " chỗ chưa đúng; không dòng nào được ghi.",
                        "The sheet is wrong in " + faults.size() + " places; none of its rows was recorded."),
                faults);
    }
}
