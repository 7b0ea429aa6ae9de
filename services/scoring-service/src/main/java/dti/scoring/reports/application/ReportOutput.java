package dti.scoring.reports.application;

import dti.scoring.reports.domain.NodeSums;
import dti.scoring.reports.domain.ScoreChange;
import java.io.IOException;

/** A form of the report, written piece by piece: the head, every unit, every change, the sums. Nothing of it is kept. */
interface ReportOutput {

    void head(ReportHead head) throws IOException;

    /** @param index of the unit in the head's list of units, whose order units come in */
    void unit(int index, UnitNodes nodes) throws IOException;

    void change(ScoreChange change) throws IOException;

    /** After the last change. */
    void end(NodeSums sums) throws IOException;

    /** Between pieces: what can leave memory does. */
    void flush() throws IOException;
}
