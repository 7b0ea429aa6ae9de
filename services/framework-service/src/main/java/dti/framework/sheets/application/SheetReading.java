package dti.framework.sheets.application;

import dti.framework.sheets.domain.SheetFault;
import dti.rules.framework.Framework;
import dti.rules.language.Bilingual;
import java.util.List;

/** The outcome of reading a workbook. */
public sealed interface SheetReading {

    /** The workbook holds a framework. */
    record Read(Framework framework) implements SheetReading {}

    /**
     * The workbook holds no valid framework.
     *
     * @param faults at least one
     */
    record Refused(List<SheetFault> faults) implements SheetReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The file is no workbook. */
    record Unreadable(Bilingual reason) implements SheetReading {}

    /** The workbook exceeds a limit. */
    record TooLarge(Bilingual reason) implements SheetReading {}
}
