package dti.scoring.reports.application;

import dti.scoring.reports.domain.NodeSums;
import dti.scoring.reports.domain.ScoreChange;
import java.io.IOException;

/** Writes the report in one format, piece by piece: the head, every unit, every change, the sums. It keeps nothing. */
interface ReportOutput {

    void head(ReportHead head) throws IOException;

    /** @param index of the unit in the head's list of units, whose order units come in */
    void unit(int index, UnitNodes nodes) throws IOException;

    void change(ScoreChange change) throws IOException;

    /** Ends the report after the last change. */
    void end(NodeSums sums) throws IOException;

    /** Moves complete parts from memory to the file. Called between pieces. */
    void flush() throws IOException;
}
