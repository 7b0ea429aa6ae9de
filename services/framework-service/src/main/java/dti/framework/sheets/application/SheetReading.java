package dti.framework.sheets.application;

import dti.framework.sheets.domain.SheetFault;
import dti.rules.framework.Framework;
import dti.rules.language.Bilingual;
import java.util.List;

/** The outcome of reading a workbook. */
public sealed interface SheetReading {

    /** It holds a framework. */
    record Read(Framework framework) implements SheetReading {}

    /**
     * It holds none that is sound.
     *
     * @param faults at least one
     */
    record Refused(List<SheetFault> faults) implements SheetReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** It is no workbook. */
    record Unreadable(Bilingual reason) implements SheetReading {}

    /** It goes beyond a limit. */
    record TooLarge(Bilingual reason) implements SheetReading {}
}
